function type() {} function declare() {} function as() {} function of() {} class type_ {} class is {} class async {} function readonly(readonly, type, declare, as) { return type ? declare : as }
