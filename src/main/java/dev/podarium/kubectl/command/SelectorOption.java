package dev.podarium.kubectl.command;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kind;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code -l SELECTOR}: the objects that carry certain labels. */
public final class SelectorOption {

  @Option(
      names = {"-l", "--selector"},
      paramLabel = "SELECTOR",
      description = "Labels to select by: a=b, a!=b, a in (b,c), a, !a; several with commas.")
  String text = "";

  public boolean isGiven() {
    return !text.isEmpty();
  }

  /** The objects of those kinds that are in the namespace and selected, in order. */
  public Stream<HasMetadata> select(List<Kind> kinds, String namespace, Invocation invocation) {
    var query = query();
    var world = invocation.world();
    return kinds.stream()
        .flatMap(
            kind ->
                kind.namespaced()
                    ? world.having(IndexKey.in(kind, namespace))
                    : world.having(IndexKey.kind(kind)))
        .filter(object -> query.matches(Metas.labels(object)));
  }

  /** The objects of those kinds in every namespace. */
  public Stream<HasMetadata> selectEverywhere(List<Kind> kinds, Invocation invocation) {
    var query = query();
    return kinds.stream()
        .flatMap(invocation.world()::list)
        .filter(object -> query.matches(Metas.labels(object)));
  }

  private LabelQuery query() {
    try {
      return LabelQuery.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new KubectlError("error: " + wrong.getMessage());
    }
  }
}
