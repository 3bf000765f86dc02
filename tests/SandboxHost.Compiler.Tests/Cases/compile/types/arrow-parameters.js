let x = (y   ) => z, w = (y    , ...r     )    => z, v = ({ a }   ) => a, u = ([b]   ) => b, t = ()    => 1, s = async ()             => 1, r = async (x   ) => x
