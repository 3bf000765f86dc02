export default abstract class A<T> extends B<T> implements C { abstract x: T; y = 1 }
