export default          class A    extends B                 {                y = 1 }
