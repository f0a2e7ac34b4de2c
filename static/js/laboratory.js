// The laboratory of batch normalization: three experiments, each with its sliders, chart, numbers and table.
import { network } from './laboratory/network.js';
import { oneBatch } from './laboratory/one-batch.js';
import { running } from './laboratory/running.js';

oneBatch(document.getElementById('batch'));
running(document.getElementById('running'));
network(document.getElementById('network'));
