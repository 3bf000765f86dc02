                                                                                  class type {} class as     extends is                        {}
