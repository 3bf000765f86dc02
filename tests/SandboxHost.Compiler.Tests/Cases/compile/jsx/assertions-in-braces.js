return_ = h("a", null,b      );
h("a", { b:  c      ,  ...e      },g  ,h             )
