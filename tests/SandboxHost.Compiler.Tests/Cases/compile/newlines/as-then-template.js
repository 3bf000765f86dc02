x ;   
`a`
