package dev.podarium.console;

import picocli.CommandLine.IVersionProvider;

/** The program's version as the jar's manifest says it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  static String text() {
    var version = Version.class.getPackage().getImplementationVersion();
    return "podarium " + (version == null ? "(not packaged)" : version) + ", for Kubernetes 1.36";
  }
}
