x = a < b > c       (e);
