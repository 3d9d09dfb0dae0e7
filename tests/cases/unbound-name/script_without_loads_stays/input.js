function show(id) {
  return normalizeRunId(id) + helper.stripClientSuffix(id);
}
document.title = show('1');
