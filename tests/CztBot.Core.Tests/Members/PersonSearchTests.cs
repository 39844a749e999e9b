using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

public sealed class PersonSearchTests
{
    private static readonly DateOnly Today = new(2019, 12, 3);

    private static readonly Roster Sample = Roster.Empty with
    {
        Units = [new("长沙/住建", "长沙", "长沙市住建委"), new("湘潭/住建", "湘潭", "湘潭市住建局"), new("长沙/发改", "长沙", "长沙市发改委")],
        People = [Person("p1", "张三", "zhang@cs.gov.cn"), Person("p2", "张三", "ZHANG2@cs.gov.cn"), Person("p3", "张三丰", "zhang2@cs.gov.cn"), Person("p4", "李四", null)],
        Contacts = [new("长沙/住建", "p1", true, Today.AddDays(1), null), new("长沙/住建", "p2", true, Today.AddDays(-5), Today)],
    };

    [Theory]
    [InlineData("张三", "p1,p2")]
    [InlineData("张", "p1,p2,p3")]
    [InlineData("李 四", "p4")]
    [InlineData("p3", "p3")]
    [InlineData("", "")]
    [InlineData("王五", "")]
    public void People_are_found_by_name_and_never_guessed(string typed, string ids) =>
        string.Join(',', Sample.Named(typed).Select(person => person.Id)).ShouldBe(ids);

    [Theory]
    [InlineData("长沙市住建委", "长沙/住建")]
    [InlineData("长沙/住建", "长沙/住建")]
    [InlineData("长沙住建", "长沙/住建")]
    [InlineData("住建", "长沙/住建,湘潭/住建")]
    [InlineData("长沙", "长沙/住建,长沙/发改")]
    [InlineData("教育局", "")]
    public void Units_are_found_by_name_and_never_guessed(string typed, string ids) =>
        string.Join(',', Sample.UnitsNamed(typed).Select(unit => unit.Id)).ShouldBe(ids);

    [Theory]
    [InlineData("Zhang@CS.gov.cn", null, "p1")]
    [InlineData(null, "zhang@cs.gov.cn", "p1")]
    [InlineData("zhang2@cs.gov.cn", null, null)]
    [InlineData("", null, null)]
    public void A_mail_finds_exactly_one_person_or_nobody(string? upn, string? mail, string? id) =>
        (Sample.WithMail(upn, mail)?.Id).ShouldBe(id);

    [Fact]
    public void A_contact_serves_from_the_first_day_to_the_last()
    {
        Sample.ServesOn(Sample.People[0], Today).ShouldBeFalse();
        Sample.ServesOn(Sample.People[0], Today.AddDays(1)).ShouldBeTrue();
        Sample.ServesOn(Sample.People[1], Today).ShouldBeTrue();
        Sample.ServesOn(Sample.People[1], Today.AddDays(1)).ShouldBeFalse();
        Sample.ServesOn(Sample.People[3] with { Roles = Roles.Clerk | Roles.Contact }, Today).ShouldBeTrue();
    }

    private static Person Person(string id, string name, string? mail) => new() { Id = id, Name = name, Roles = Roles.Contact, Mail = mail };
}
