f(a   , c);
f(a   );
f(a   , c   );
