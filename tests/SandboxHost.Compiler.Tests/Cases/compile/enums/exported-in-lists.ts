enum A { B } export { A };
export default A;
