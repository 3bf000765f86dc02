switch (x) { case (a.b): d; case (a): b; case a as T: c; default: (d) }
