switch (x) { case (a.b): d; case (a): b; case a     : c; default: (d) }
