class A { get constructor() {} }  //! "Class constructor may not be an accessor"
