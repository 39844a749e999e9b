using System.Text.Json;
using AdaptiveCards.Templating;

namespace CztBot.Cards.Tests;

public sealed class CardTextTests
{
    [Fact]
    public void A_form_reads_well_without_cards()
    {
        var card = Expand(Repository.Probe("cards"), "probes/form");

        var text = CardText.Render(card);

        text.Text.ShouldBe("""
            任务5　轨道交通西环线
            10月报送  11月5日截止
            「本月进展」（必填）：完成铺轨 12 公里。
            第二行
            「状态」未启动 / ●推进中 / 已完成
            「完成百分比」：60
            「本月没有问题」☑

            1. 提交

            上月：完成 *铺轨* 10 公里
            """);
        text.Actions.ShouldHaveSingleItem().GetProperty("verb").GetString().ShouldBe("report.submit");
    }

    [Fact]
    public void A_table_reads_row_by_row() =>
        CardText.Render(Expand(Repository.Probe("cards"), "probes/list")).Text.ShouldBe("""
            1、长沙 2项
            T02：市住建局、市发改委（10月）

            2、湘潭 0项
            城市  已报
            长沙  87.5%
            湘潭  100.0%
            """);

    [Fact]
    public void Buttons_are_numbered_through_the_whole_card()
    {
        var text = Render("""
            {"type": "ActionSet", "actions": [
              {"type": "Action.Execute", "title": "填报", "verb": "report.open"},
              {"type": "Action.OpenUrl", "title": "办法", "url": "http://a.example"},
              {"type": "Action.ShowCard", "title": "退回", "card": {"body": [{"type": "Input.Text", "id": "reason", "label": "理由"}],
                "actions": [{"type": "Action.Submit", "title": "确认退回"}]}}]},
            {"type": "Container", "selectAction": {"type": "Action.Execute", "title": "看历史"}, "items": [{"type": "TextBlock", "text": "任务5"}]}
            """);

        text.Text.ShouldBe("""
            1. 填报
            2. 办法 http://a.example
            〔退回〕
            「理由」

            3. 确认退回
            任务5

            4. 看历史
            """);
        text.Actions.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("""{"type": "TextBlock", "text": "a\\*b **粗** [办法](http://a.example)\n\n次段"}""", "a*b 粗 办法(http://a.example)\n次段")]
    [InlineData("""{"type": "RichTextBlock", "inlines": ["甲", {"type": "TextRun", "text": "*乙*"}]}""", "甲*乙*")]
    [InlineData("""{"type": "FactSet", "facts": [{"title": "单位:", "value": "市发改委"}, {"title": "时间", "value": "4日"}]}""", "单位：市发改委\n时间：4日")]
    [InlineData("""{"type": "Image", "url": "x", "altText": "进度图"}, {"type": "Image", "url": "x"}""", "[图：进度图]")]
    [InlineData("""{"type": "ColumnSet", "columns": [{"items": [{"type": "TextBlock", "text": "甲"}, {"type": "TextBlock", "text": "乙"}]}, {"items": [{"type": "TextBlock", "text": "丙"}]}]}""", "甲\n乙\n丙")]
    [InlineData("""{"type": "TextBlock", "text": "展开", "selectAction": {"type": "Action.ToggleVisibility"}}, {"type": "TextBlock", "text": "里面", "isVisible": false}""", "里面")]
    [InlineData("""{"type": "Input.Toggle", "id": "a", "label": "问题", "title": "无", "value": "false"}""", "「问题」无 ☐")]
    [InlineData("""{"type": "TextBlock", "text": "上"}, {"type": "TextBlock", "text": "下", "separator": true}""", "上\n\n下")]
    public void Each_kind_of_element_has_its_line(string body, string expected) => Render(body).Text.ShouldBe(expected);

    private static PlainCard Render(string body) => CardText.Render(JsonElement.Parse($$"""{"body": [{{body}}]}"""));

    private static JsonElement Expand(string folder, string name)
    {
        var file = CardFile.All(folder).Single(file => file.Name == name);
        var template = new AdaptiveCardTemplate(File.ReadAllText(file.Path));
        return JsonElement.Parse(template.ExpandUtf8(JsonElement.Parse(File.ReadAllText(file.SamplePath))));
    }
}
