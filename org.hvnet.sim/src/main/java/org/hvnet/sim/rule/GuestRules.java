package org.hvnet.sim.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** Rules about what a guest's operating system runs on. */
final class GuestRules {
  /**
   * HV102: an emulated adapter for a guest that has the driver for a synthetic one.
   *
   * <p>HV105: a generation in which the guest does not run.
   *
   * <p>HV106: a Linux guest behind the secure boot of Windows.
   *
   * <p>HV108: only synthetic adapters for a guest without the driver.
   */
  static final Rule ALL =
      Table.of(NetworkView::machines, Machines::all)
          .row(GuestRules::needlessLegacy)
          .row(GuestRules::generation)
          .row(GuestRules::secureBoot)
          .row(GuestRules::noServices);

  private GuestRules() {}

  /** A machine that has both kinds boots from the network with the emulated one. */
  private static void needlessLegacy(
      HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    Optional<GuestSystem> guest =
        network.machines().guest(owner.machine()).filter(GuestSystem::hasServices);
    if (guest.isPresent()
        && machine.generation() == 1
        && machine.adapters().stream().allMatch(MachineRules::isLegacy)) {
      for (VirtualAdapter adapter : machine.adapters()) {
        found.accept(
            Finding.of(
                    RuleCode.HV102,
                    adapter.id(),
                    Aspect.LEGACY,
                    "The legacy adapter of "
                        + machine.id()
                        + " is slow, and "
                        + guest.get().name()
                        + " has the driver for a synthetic one.")
                .relatedTo(machine.id(), Aspect.GUEST)
                .mendedBy(Fix.remove("Remove 'legacy'", adapter.id(), Aspect.LEGACY)));
      }
    }
  }

  private static void generation(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    network
        .machines()
        .guest(owner.machine())
        .filter(g -> !g.runsIn(machine.generation()))
        .ifPresent(
            g -> {
              int other = 3 - machine.generation();
              found.accept(
                  Finding.of(
                          RuleCode.HV105,
                          machine.id(),
                          Aspect.GUEST,
                          machine.id()
                              + " is of generation "
                              + machine.generation()
                              + ", in which "
                              + g.name()
                              + " does not run.")
                      .relatedTo(machine.id(), Aspect.GENERATION)
                      .mendedBy(
                          Fix.replace(
                              "Make it generation " + other,
                              machine.id(),
                              Aspect.GENERATION,
                              "generation " + other)));
            });
  }

  private static void secureBoot(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    String template = machine.settings().secureBoot().orElse("windows");
    network
        .machines()
        .guest(owner.machine())
        .filter(GuestSystem::isLinux)
        .filter(
            g -> machine.generation() == 2 && g.runsIn(2) && template.equalsIgnoreCase("windows"))
        .ifPresent(
            g ->
                found.accept(
                    Finding.of(
                            RuleCode.HV106,
                            machine.id(),
                            machine.settings().secureBoot().isPresent()
                                ? Aspect.SECURE_BOOT
                                : Aspect.GUEST,
                            machine.id()
                                + " boots what is signed for Windows alone, which "
                                + g.name()
                                + " is not.")
                        .mendedBy(
                            Fix.replace(
                                "Write 'secure-boot linux'",
                                machine.id(),
                                Aspect.SECURE_BOOT,
                                "secure-boot linux"))));
  }

  private static void noServices(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = owner.machine();
    Optional<GuestSystem> guest =
        network.machines().guest(owner.machine()).filter(GuestSystem::lacksServices);
    if (guest.isPresent()
        && !machine.adapters().isEmpty()
        && machine.adapters().stream().noneMatch(MachineRules::isLegacy)) {
      found.accept(
          Finding.of(
                  RuleCode.HV108,
                  machine.id(),
                  Aspect.GUEST,
                  guest.get().name()
                      + " in "
                      + machine.id()
                      + " has no driver for synthetic adapters, and would see no network.")
              .relatedTo(machine.adapters().getFirst().id()));
    }
  }
}
