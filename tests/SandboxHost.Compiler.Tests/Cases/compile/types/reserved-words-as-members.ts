type A = { in: 1; of: 2; if: 3; class(): 4; function?: 5; delete?(): 6 }
