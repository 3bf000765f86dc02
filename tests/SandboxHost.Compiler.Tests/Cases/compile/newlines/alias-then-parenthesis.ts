type A = () => void
(x)
