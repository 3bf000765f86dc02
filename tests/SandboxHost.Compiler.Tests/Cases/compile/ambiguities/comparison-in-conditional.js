a < b ? c : d > (e);
a          (d);
