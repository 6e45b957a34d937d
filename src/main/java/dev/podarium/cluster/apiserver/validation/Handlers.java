package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ExecAction;
import io.fabric8.kubernetes.api.model.GRPCAction;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kubelet does to ask or tell a container something: exactly one of five.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateHandler
 */
public final class Handlers {

  private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");
  private static final List<String> SIGNALS = List.of("SIGKILL", "SIGTERM");

  private Handlers() {}

  private record Handler(
      @Nullable ExecAction exec,
      @Nullable HTTPGetAction httpGet,
      @Nullable TCPSocketAction tcpSocket,
      @Nullable GRPCAction grpc,
      @Nullable SleepAction sleep) {}

  /** How a probe asks. */
  static void check(Probe probe, Field at) {
    check(
        new Handler(
            probe.getExec(), probe.getHttpGet(), probe.getTcpSocket(), probe.getGrpc(), null),
        at,
        0);
  }

  /** What happens after a container's start and before its stop. */
  static void check(
      @Nullable Lifecycle lifecycle, @Nullable Long graceSeconds, @Nullable String os, Field at) {
    if (lifecycle == null) {
      return;
    }
    var grace = graceSeconds == null ? 0 : graceSeconds;
    check(lifecycle.getPostStart(), grace, at.child("postStart"));
    check(lifecycle.getPreStop(), grace, at.child("preStop"));
    var signal = lifecycle.getStopSignal();
    if (signal != null && os == null) {
      at.child("stopSignal").forbidden("may not be set for containers with empty `spec.os.name`");
    } else if (signal != null && "windows".equals(os)) {
      at.child("stopSignal").oneOf(signal, SIGNALS);
    }
  }

  private static void check(@Nullable LifecycleHandler handler, long graceSeconds, Field at) {
    if (handler != null) {
      check(
          new Handler(
              handler.getExec(),
              handler.getHttpGet(),
              handler.getTcpSocket(),
              null,
              handler.getSleep()),
          at,
          graceSeconds);
    }
  }

  private static void check(Handler handler, Field at, long graceSeconds) {
    var one = new One(at);
    if (handler.exec() != null && one.takes("exec") && isEmpty(handler.exec().getCommand())) {
      at.child("exec").child("command").required();
    }
    if (handler.httpGet() != null && one.takes("httpGet")) {
      checkHttpGet(handler.httpGet(), at.child("httpGet"));
    }
    if (handler.tcpSocket() != null && one.takes("tcpSocket")) {
      Ports.checkNumberOrName(handler.tcpSocket().getPort(), at.child("tcpSocket").child("port"));
    }
    if (handler.grpc() != null && one.takes("grpc")) {
      var port = handler.grpc().getPort();
      at.child("grpc").child("port").invalid(port, Names.portNumber(port));
    }
    if (handler.sleep() != null && one.takes("sleep")) {
      checkSleep(handler.sleep(), graceSeconds, at.child("sleep"));
    }
    if (one.count == 0) {
      at.required("must specify a handler type");
    }
  }

  private static void checkHttpGet(HTTPGetAction action, Field at) {
    if (action.getPath() == null || action.getPath().isEmpty()) {
      at.child("path").required();
    }
    Ports.checkNumberOrName(action.getPort(), at.child("port"));
    at.child("scheme").oneOf(action.getScheme(), SCHEMES);
  }

  private static void checkSleep(SleepAction action, long graceSeconds, Field at) {
    var seconds = action.getSeconds() == null ? 0 : action.getSeconds();
    if (seconds < 0 || seconds > graceSeconds) {
      at.invalid(
          seconds,
          "must be non-negative and less than terminationGracePeriodSeconds (%d)"
              .formatted(graceSeconds));
    }
  }

  private static boolean isEmpty(@Nullable List<String> list) {
    return list == null || list.isEmpty();
  }

  /** Counts the actions that are given and refuses all but the first. */
  private static final class One {

    private final Field at;
    private int count;

    One(Field at) {
      this.at = at;
    }

    boolean takes(String name) {
      count++;
      if (count > 1) {
        at.child(name).forbidden("may not specify more than 1 handler type");
      }
      return count == 1;
    }
  }
}
