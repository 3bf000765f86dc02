enum Direction { Up = 1, Down, Left = Up | 8, Right = Left << 1 }
export const value = [Direction, Direction[2], Direction.Right];
//= [{"1":"Up","2":"Down","9":"Left","18":"Right","Up":1,"Down":2,"Left":9,"Right":18},"Down",18]
