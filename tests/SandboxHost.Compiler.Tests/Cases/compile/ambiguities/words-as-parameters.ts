function type<T>(as: as, is?: is): is is is {} type<as>(as as as as as)
