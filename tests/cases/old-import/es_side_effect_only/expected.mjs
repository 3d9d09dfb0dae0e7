import '../services/runIdSystem.js';
