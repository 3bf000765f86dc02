switch (1) { default: default: }  //! "More than one default clause in switch statement"
