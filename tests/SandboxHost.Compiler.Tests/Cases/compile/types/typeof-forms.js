let x           = 1, z             = 2, w                = 3, in_                  = 4;
