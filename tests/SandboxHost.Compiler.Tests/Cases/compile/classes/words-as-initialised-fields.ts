class C { type = 1; declare = 1; readonly = 1; abstract = 1; static = 1; get = 1; set = 1; async = 1; override = 1; accessor = 1; public = 1; private = 1; protected = 1; }
