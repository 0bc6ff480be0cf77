// Reads all tiles below a folder z/x/y.pbf as a client on the web does, and prints each feature as a line of JSON.
'use strict';
const fs = require('fs');
const path = require('path');
const Pbf = require('pbf');
const { VectorTile } = require('@mapbox/vector-tile');

const folder = process.argv[2];
const number = (name) => Number(name.replace('.pbf', ''));
for (const z of fs.readdirSync(folder)) {
  for (const x of fs.readdirSync(path.join(folder, z))) {
    const lines = [];
    for (const y of fs.readdirSync(path.join(folder, z, x))) {
      const tile = new VectorTile(new Pbf(fs.readFileSync(path.join(folder, z, x, y))));
      for (const name of Object.keys(tile.layers)) {
        const layer = tile.layers[name];
        for (let i = 0; i < layer.length; i++) {
          const { geometry, properties, id } = layer.feature(i).toGeoJSON(number(x), number(y), number(z));
          lines.push(JSON.stringify({ zoom: number(z), layer: name, extent: layer.extent, id, properties, geometry }));
        }
      }
    }
    fs.writeSync(1, lines.map((line) => `${line}\n`).join(''));
  }
}
