x
!y
