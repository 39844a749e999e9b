using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Plans;

public sealed class UnitPhraseTests
{
    [Theory]
    [InlineData("长沙/发改 株洲/发改 湘潭/发改 长沙/交通 株洲/交通 湘潭/交通", "三市发改、交通部门")]
    [InlineData("长沙/铁办 株洲/铁办 湘潭/铁办", "三市铁办")]
    [InlineData("长沙/发改 株洲/发改 湘潭/发改 长沙/城管 /相关区县政府", "三市发改部门、长沙市城管、相关区县政府")]
    [InlineData("长沙/发改 株洲/发改", "长沙市发改、株洲市发改")]
    [InlineData("/相关区县政府", "相关区县政府")]
    [InlineData("", "")]
    public void What_all_three_cities_have_is_said_once_and_the_others_by_name(string units, string expected) =>
        UnitPhrase.Of([.. units.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Unit)], id => Unit(id).Name).ShouldBe(expected);

    private static UnitRef Unit(string id) => id.Split('/') is ["", var name] ? new UnitRef { UnitId = name, Name = name } : new UnitRef { UnitId = id, Name = id.Replace("/", "市", StringComparison.Ordinal) };
}
