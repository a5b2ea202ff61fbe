package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.declaration.DeclaredDepartment;
import org.hvnet.dsl.declaration.DeclaredImport;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.DeclaredOutside;
import org.hvnet.dsl.declaration.DeclaredPolicy;
import org.hvnet.dsl.declaration.DeclaredRequirement;
import org.hvnet.dsl.declaration.DeclaredService;
import org.hvnet.dsl.declaration.DeclaredSet;
import org.hvnet.dsl.declaration.DeclaredSeverity;
import org.hvnet.dsl.declaration.DeclaredVlan;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.hvnet.Department;
import org.hvnet.dsl.hvnet.Host;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.Import;
import org.hvnet.dsl.hvnet.Link;
import org.hvnet.dsl.hvnet.NameSet;
import org.hvnet.dsl.hvnet.Outside;
import org.hvnet.dsl.hvnet.PhysicalSwitch;
import org.hvnet.dsl.hvnet.Policy;
import org.hvnet.dsl.hvnet.PolicyRule;
import org.hvnet.dsl.hvnet.PortItem;
import org.hvnet.dsl.hvnet.Requirement;
import org.hvnet.dsl.hvnet.Scenario;
import org.hvnet.dsl.hvnet.Server;
import org.hvnet.dsl.hvnet.Service;
import org.hvnet.dsl.hvnet.SeveritySetting;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.StorageArray;
import org.hvnet.dsl.hvnet.Vlan;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.PortRange;

/**
 * Turns a parsed file into a fragment. Total: what is half typed and cannot mean anything yet is
 * left out, and never throws.
 */
public final class FragmentCompiler {
  private final AstReader reader;
  private final Specification specification;

  private FragmentCompiler(Resource resource, Specification specification) {
    this.reader = new AstReader(resource.getURI().toString());
    this.specification = specification;
  }

  /** What the file of the resource says; a file that could not be parsed at all says nothing. */
  public static Fragment compile(Resource resource) {
    Specification specification =
        resource.getContents().isEmpty()
                || !(resource.getContents().getFirst() instanceof Specification parsed)
            ? null
            : parsed;
    return new FragmentCompiler(resource, specification).compile(resource.getURI().toString());
  }

  private Fragment compile(String file) {
    PhysicalFragmentCompiler physical = new PhysicalFragmentCompiler(reader);
    HostFragmentCompiler hosts = new HostFragmentCompiler(reader);
    SentenceFragmentCompiler sentences = new SentenceFragmentCompiler(reader);
    ScenarioFragmentCompiler scenarios = new ScenarioFragmentCompiler(reader, sentences);
    return new Fragment(
        file,
        specification == null ? Optional.empty() : reader.name(specification),
        each(Import.class, this::anImport),
        each(SeveritySetting.class, this::severity),
        each(NameSet.class, this::set),
        each(Vlan.class, this::vlan),
        each(Department.class, this::department),
        each(PhysicalSwitch.class, physical::physicalSwitch),
        each(Server.class, physical::server),
        each(StorageArray.class, physical::storage),
        each(Outside.class, o -> reader.name(o).map(DeclaredOutside::new)),
        each(Service.class, this::service),
        each(Link.class, physical::link),
        each(Host.class, hosts::host),
        each(Policy.class, this::policy),
        each(Requirement.class, r -> requirement(r, sentences)),
        each(Scenario.class, scenarios::scenario));
  }

  private <A extends EObject, D> List<D> each(Class<A> type, Function<A, Optional<D>> declare) {
    List<D> declared = new ArrayList<>();
    if (specification != null) {
      for (EObject statement : specification.getStatements()) {
        if (type.isInstance(statement)) {
          declare.apply(type.cast(statement)).ifPresent(declared::add);
        }
      }
    }
    return declared;
  }

  private Optional<DeclaredImport> anImport(Import statement) {
    return reader
        .name(statement, HvnetPackage.Literals.IMPORT__IMPORT_URI)
        .map(n -> new DeclaredImport(n.text(), n.at()));
  }

  private Optional<DeclaredSeverity> severity(SeveritySetting statement) {
    Optional<DeclaredName> code =
        reader.name(statement, HvnetPackage.Literals.SEVERITY_SETTING__CODE);
    Optional<DeclaredName> level =
        reader.name(statement, HvnetPackage.Literals.SEVERITY_SETTING__LEVEL);
    return code.flatMap(c -> level.map(l -> new DeclaredSeverity(c, l)));
  }

  private Optional<DeclaredSet> set(NameSet statement) {
    return reader
        .name(statement)
        .map(
            n ->
                new DeclaredSet(
                    n, reader.references(statement, HvnetPackage.Literals.NAME_SET__MEMBERS)));
  }

  private Optional<DeclaredVlan> vlan(Vlan statement) {
    return reader
        .name(statement)
        .filter(n -> reader.has(statement, HvnetPackage.Literals.VLAN__VID))
        .map(
            n ->
                new DeclaredVlan(
                    n, statement.getVid(), reader.value(statement.getSubnet(), Subnet.class)));
  }

  private Optional<DeclaredDepartment> department(Department statement) {
    return reader
        .name(statement)
        .map(
            n ->
                new DeclaredDepartment(
                    n,
                    reader.number(statement, HvnetPackage.Literals.DEPARTMENT__VID),
                    reader.references(statement, HvnetPackage.Literals.DEPARTMENT__VLANS),
                    reader.value(statement.getSubnet(), Subnet.class)));
  }

  private Optional<DeclaredService> service(Service statement) {
    Optional<org.hvnet.sim.network.Service.Transport> transport =
        "tcp".equals(statement.getTransport())
            ? Optional.of(org.hvnet.sim.network.Service.Transport.TCP)
            : "udp".equals(statement.getTransport())
                ? Optional.of(org.hvnet.sim.network.Service.Transport.UDP)
                : Optional.empty();
    List<PortRange> ports = new ArrayList<>();
    for (PortItem item : statement.getPorts()) {
      int last =
          reader.has(item, HvnetPackage.Literals.PORT_ITEM__LAST)
              ? item.getLast()
              : item.getFirst();
      if (item.getFirst() >= 1 && last <= 65535 && last >= item.getFirst()) {
        ports.add(new PortRange(item.getFirst(), last));
      }
    }
    return reader
        .name(statement)
        .flatMap(n -> transport.map(t -> new DeclaredService(n, t, ports)));
  }

  private Optional<DeclaredPolicy> policy(Policy statement) {
    return Optional.of(
        new DeclaredPolicy(
            rule(statement, HvnetPackage.Literals.POLICY__INSIDE, statement.getInside()),
            rule(statement, HvnetPackage.Literals.POLICY__BETWEEN, statement.getBetween()),
            rule(statement, HvnetPackage.Literals.POLICY__MANAGEMENT, statement.getManagement()),
            rule(statement, HvnetPackage.Literals.POLICY__OUTSIDE, statement.getOutside()),
            reader.at(statement)));
  }

  private Optional<DeclaredPolicy.Setting> rule(
      Policy statement, EAttribute feature, PolicyRule rule) {
    return reader.has(statement, feature)
        ? Optional.of(
            new DeclaredPolicy.Setting(
                org.hvnet.sim.network.Policy.Rule.valueOf(rule.name()),
                reader.at(statement, feature)))
        : Optional.empty();
  }

  private Optional<DeclaredRequirement> requirement(
      Requirement statement, SentenceFragmentCompiler sentences) {
    return sentences
        .sentence(statement.getSentence())
        .map(s -> new DeclaredRequirement(reader.name(statement), s));
  }
}
