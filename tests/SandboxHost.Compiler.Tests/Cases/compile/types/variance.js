                                                                                 
                   
class C          {}
