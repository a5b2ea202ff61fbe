package org.hvnet.tests.dsl.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.inject.Inject;
import com.google.inject.Injector;
import java.util.List;
import org.eclipse.xtext.testing.util.ParseHelper;
import org.eclipse.xtext.testing.validation.ValidationTestHelper;
import org.eclipse.xtext.validation.Issue;
import org.hvnet.dsl.HvnetStandaloneSetup;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.validation.IssueCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HvnetValidatorTest {

  @Inject private ParseHelper<Specification> parser;
  @Inject private ValidationTestHelper validation;

  @BeforeEach
  void setUp() {
    Injector injector = new HvnetStandaloneSetup().createInjectorAndDoEMFRegistration();
    injector.injectMembers(this);
  }

  private List<Issue> issues(String text) throws Exception {
    return validation.validate(parser.parse(text));
  }

  @Test
  void acceptsDepartmentsWithAndWithoutVlan() throws Exception {
    assertThat(issues("network Contoso department Sales { vlan 2 } department RnD { }")).isEmpty();
  }

  @Test
  void reportsVlanIdOutOfRangeAtTheNumber() throws Exception {
    String text = "network Contoso\ndepartment Sales { vlan 4095 }\n";
    assertThat(issues(text))
        .extracting(Issue::getCode, Issue::getOffset, Issue::getLength)
        .containsExactly(tuple(IssueCodes.VLAN_ID_OUT_OF_RANGE, text.indexOf("4095"), 4));
  }
}
