class C {                                                                                                                            m() {} }
