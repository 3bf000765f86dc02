x as T
`a`
