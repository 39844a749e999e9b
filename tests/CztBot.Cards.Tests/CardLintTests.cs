using System.Text.Json;

namespace CztBot.Cards.Tests;

public sealed class CardLintTests
{
    private const string Head = """
        "type": "AdaptiveCard", "version": "1.5", "lang": "zh-CN", "fallbackText": "x"
        """;

    public static TheoryData<string> Cards => [.. CardFile.All(Repository.Cards).Concat(CardFile.All(Repository.Probe("cards"))).Select(card => card.Path)];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_of_the_repository_keeps_the_house_rules(string path)
    {
        var card = CardFile.All(Repository.Cards).Concat(CardFile.All(Repository.Probe("cards"))).Single(card => card.Path == path);

        CardLint.Check(card).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type": "Card", "version": "1.6"}""", "type 应为 AdaptiveCard|version 应为 1.0 至 1.5，现为“1.6”|缺少 fallbackText|lang 应为 zh-CN")]
    [InlineData("""{"body": [{"type": "Input.Text", "id": "a", "label": "甲"}, {"type": "Input.Text", "id": "a", "label": "乙"}]}""", "输入项 id “a”重复")]
    [InlineData("""{"body": [{"type": "Input.Text"}]}""", "Input.Text 缺少 id|输入项  缺少 label")]
    [InlineData("""{"body": [{"type": "Input.Toggle", "id": "a"}, {"type": "Input.Toggle", "id": "b", "title": "无"}]}""", "输入项 a 缺少 label")]
    [InlineData("""{"body": [{"type": "Input.Number", "id": "a", "label": "甲", "max": 9}]}""", "输入项 a 有 min/max 就要有 value，否则留空时按钮没有反应（AdaptiveCards#8347）")]
    [InlineData("""{"body": [{"type": "Input.Number", "id": "a", "label": "甲", "max": 9, "value": 1}]}""", "")]
    [InlineData("""{"actions": [1, 2, 3, 4, 5, 6, 7]}""", "一组按钮至多 6 个，现有 7 个")]
    [InlineData("""{"body": [{"type": "TextBlock", "text": "${missing}"}]}""", "样例数据没有填满：${missing}\"}]}")]
    [InlineData("""{"actions": [{"type": "Action.Execute", "title": "甲"}]}""", "按钮“甲”缺少 verb|按钮  缺少 Action.Submit 的 fallback")]
    [InlineData("""{"actions": [{"type": "Action.Execute", "verb": "a", "fallback": {"type": "Action.Submit", "data": {"verb": "b"}}}]}""", "按钮 a 的 fallback 里 data.verb 应相同")]
    [InlineData("""{"actions": [{"type": "Action.Execute", "verb": "a", "data": {"id": 1}, "fallback": {"type": "Action.Submit", "data": {"verb": "a"}}}]}""", "按钮 a 与其 fallback 的 data 项目不同")]
    [InlineData("""{"actions": [{"type": "Action.Execute", "verb": "a", "data": {"id": 1}, "fallback": {"type": "Action.Submit", "data": {"id": 1, "verb": "a"}}}]}""", "")]
    public void A_broken_rule_is_told(string card, string expected)
    {
        var whole = card.Contains("\"version\"", StringComparison.Ordinal) ? card : $"{{{Head}, {card[1..]}";

        string.Join('|', CardLint.Check(JsonElement.Parse(whole))).ShouldBe(expected);
    }

    [Fact]
    public void A_card_without_sample_data_is_told()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("cards").FullName, "one.json");
        File.WriteAllText(path, "{}");

        CardLint.Check(new CardFile("one", path, "cards/one.json")).ShouldHaveSingleItem().ToString().ShouldBe("cards/one.json：缺少样例数据 one.data.json");
    }
}
