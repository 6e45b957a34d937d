package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.FictitiousNames;
import java.util.List;

/** Files that nobody has written and that are in a container all the same. */
final class ShellFiles {

  private static final List<String> FOLDERS =
      List.of(
          "/",
          "/tmp",
          "/var",
          "/usr",
          "/home",
          "/root",
          "/opt",
          "/mnt",
          "/srv",
          "/run",
          "/etc",
          "/proc",
          "/sys",
          "/dev",
          "/bin",
          "/sbin",
          "/lib",
          "/var/log",
          "/var/run",
          "/var/lib",
          "/var/tmp",
          "/usr/bin",
          "/usr/local",
          "/usr/share",
          ".",
          "..");
  private static final List<String> FULL =
      List.of(
          "/etc/",
          "/proc/",
          "/sys/",
          "/dev/",
          "/bin/",
          "/sbin/",
          "/lib/",
          "/usr/bin/",
          "/usr/lib/",
          "/usr/sbin/",
          "/var/run/secrets/kubernetes.io/");

  private ShellFiles() {}

  /** Whether a path is taken to be there: one of the folders that systems have, or below it. */
  static boolean presumed(String path) {
    var plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return folder(plain)
        || (FULL.stream().anyMatch(plain::startsWith) && !FictitiousNames.tells(plain))
        || plain.equals("/usr/share/nginx/html/index.html");
  }

  /** Whether it is a folder for certain. */
  static boolean folder(String path) {
    return FOLDERS.contains(path);
  }
}
