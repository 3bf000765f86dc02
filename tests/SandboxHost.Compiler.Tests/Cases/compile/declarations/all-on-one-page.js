                                                     class D {}                                              
export { };
