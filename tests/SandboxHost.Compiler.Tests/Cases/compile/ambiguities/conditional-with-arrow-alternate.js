a ? (b) : (c) => d
