@(() => {}) export default class { static a = 1 }
