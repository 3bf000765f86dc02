a ? (b) : (c)     => e
