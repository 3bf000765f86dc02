switch (x) { case <a/>: break; default: <b/> }
