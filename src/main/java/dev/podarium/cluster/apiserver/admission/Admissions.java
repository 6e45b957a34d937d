package dev.podarium.cluster.apiserver.admission;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The plugins in the order in which they are asked.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubeapiserver/options/plugins.go
 */
public final class Admissions {

  private Admissions() {}

  /**
   * Those that are on by default and act on what Podarium knows.
   *
   * @param suffixes five characters for the generated name with that key
   */
  public static List<Admission> all(UnaryOperator<String> suffixes) {
    return List.of(
        new NamespaceLifecycle(),
        new ServiceAccountTokens(suffixes),
        new NodeTaint(),
        new Priority(),
        new DefaultTolerationSeconds(),
        new DefaultStorageClass(),
        new StorageObjectInUseProtection(),
        new RuntimeClasses());
  }
}
