package dev.podarium.kubectl.get;

import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.printers.Table;
import dev.podarium.printers.Tables;
import dev.podarium.printers.TextTable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Prints objects as tables, one a kind, with an empty line between them.
 *
 * @param wide with all columns
 * @param everywhere with the namespace as first column, for kinds that live in one
 * @param severalKinds with the kind before each name
 * @param bare without titles
 * @param labels with the labels as last column
 */
record TablePrinter(
    boolean wide, boolean everywhere, boolean severalKinds, boolean bare, boolean labels) {

  List<String> lines(List<HasMetadata> objects, long now) {
    var byKind = new LinkedHashMap<String, List<HasMetadata>>();
    for (var object : objects) {
      byKind.computeIfAbsent(Kinds.of(object).qualified(), kind -> new ArrayList<>()).add(object);
    }
    var lines = new ArrayList<String>();
    for (var group : byKind.values()) {
      if (!lines.isEmpty() && !bare) {
        lines.add("");
      }
      lines.addAll(TextTable.lines(rows(group, now)));
    }
    return lines;
  }

  private List<List<String>> rows(List<HasMetadata> objects, long now) {
    var kind = Kinds.of(objects.getFirst());
    var table = Tables.of(kind);
    var rows = new ArrayList<List<String>>();
    if (!bare) {
      rows.add(titles(kind, table));
    }
    for (var object : objects) {
      rows.add(row(kind, table, object, now));
    }
    return rows;
  }

  private List<String> titles(Kind kind, Table<?> table) {
    var titles = new ArrayList<>(table.titles(wide));
    if (everywhere && kind.namespaced()) {
      titles.addFirst("NAMESPACE");
    }
    if (labels) {
      titles.add("LABELS");
    }
    return titles;
  }

  private List<String> row(Kind kind, Table<?> table, HasMetadata object, long now) {
    var cells = new ArrayList<>(table.cells(object, wide, now));
    var name = table.titles(wide).indexOf("NAME");
    if (severalKinds && name >= 0) {
      cells.set(name, ResourceNames.of(kind) + "/" + cells.get(name));
    }
    if (everywhere && kind.namespaced()) {
      cells.addFirst(object.getMetadata().getNamespace());
    }
    if (labels) {
      cells.add(labelsOf(object));
    }
    return cells;
  }

  private static String labelsOf(HasMetadata object) {
    var pairs = new ArrayList<String>();
    new TreeMap<>(Metas.labels(object)).forEach((key, value) -> pairs.add(key + "=" + value));
    return pairs.isEmpty() ? "<none>" : String.join(",", pairs);
  }
}
