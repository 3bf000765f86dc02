if (i < n && j > (m)) {} for (let i = 0; i < n; i++, j > (k)) {} x = i < n ? j > (m) : k;
