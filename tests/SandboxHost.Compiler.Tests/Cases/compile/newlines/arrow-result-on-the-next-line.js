const f = (x        
)         => x;
