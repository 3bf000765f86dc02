import 'a' with { type: 'json', type: 'b' }  //! "Import attribute has a duplicate key 'type'"
