package dev.podarium.cluster.client;

import dev.podarium.objects.ObjectRef;
import java.util.List;

/** Several control loops that are one component: a controller that looks at more than one kind. */
public final class Loops implements Component {

  private final String name;
  private final List<ControlLoop<?>> loops;

  /** Loops on one connection, in the order in which they start. */
  public Loops(Connection connection, List<ControlLoop<?>> loops) {
    this.name = connection.component();
    this.loops = List.copyOf(loops);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    loops.forEach(Component::start);
  }

  @Override
  public void stop() {
    loops.forEach(Component::stop);
  }

  @Override
  public List<ObjectRef> queue() {
    return loops.stream().flatMap(loop -> loop.queue().stream()).toList();
  }
}
