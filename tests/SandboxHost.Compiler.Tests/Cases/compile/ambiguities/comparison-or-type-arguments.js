a       (c);
a   (c);
a < b > c;
a < b > -c;
a<b>>c;
a<b>>>c;
a<b>=c;
a         (c);
