export default interface O {}
(x)
