package dev.podarium.kubectl.describe.parts;

import java.util.Locale;

/**
 * A probe in one line.
 *
 * <p>Source: describe.go, DescribeProbe
 */
final class ProbeText {

  private ProbeText() {}

  static String of(Part probe) {
    return "%s delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"
        .formatted(
            action(probe),
            probe.number("initialDelaySeconds"),
            probe.number("timeoutSeconds"),
            probe.number("periodSeconds"),
            probe.number("successThreshold"),
            probe.number("failureThreshold"));
  }

  private static String action(Part probe) {
    if (probe.has("exec")) {
      return "exec [" + String.join(" ", probe.at("exec").texts("command")) + "]";
    } else if (probe.has("httpGet")) {
      return "http-get " + url(probe.at("httpGet"));
    } else if (probe.has("tcpSocket")) {
      var socket = probe.at("tcpSocket");
      return "tcp-socket " + socket.text("host") + ":" + socket.text("port");
    } else if (probe.has("grpc")) {
      var grpc = probe.at("grpc");
      return "grpc <pod>:" + grpc.number("port") + " " + grpc.text("service");
    }
    return "unknown";
  }

  private static String url(Part get) {
    var scheme = get.text("scheme").toLowerCase(Locale.ROOT);
    var host = get.text("host");
    var joined = host.contains(":") ? "[" + host + "]" : host;
    var path = get.text("path");
    return (scheme.isEmpty() ? "" : scheme + ":")
        + "//"
        + joined
        + ":"
        + get.text("port")
        + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
  }
}
