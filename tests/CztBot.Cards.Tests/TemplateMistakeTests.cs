using AdaptiveCards.Templating;

namespace CztBot.Cards.Tests;

/// <summary>Where we say more than the official engine does: at load, in words.</summary>
public sealed class TemplateMistakeTests
{
    [Theory]
    [InlineData("${foo(x)}", "不认识的函数 foo")]
    [InlineData("${coalesce(a, b)}", "不认识的函数 coalesce")]
    [InlineData("${if(a, b)}", "至少要 3 个参数")]
    [InlineData("${empty(a, b)}", "至多 1 个参数")]
    [InlineData("${length(5)}", "length 不能用于 5")]
    [InlineData("${a ?? b}", "写法有误")]
    [InlineData("${a & b}", "不认识的符号 &")]
    [InlineData("${标题}", "不认识的符号 标")]
    [InlineData("${i%2}", "取余号 % 后面要有空格")]
    [InlineData("a`${b}", "不能有反引号")]
    [InlineData("${a", "没有配对的 }")]
    [InlineData("${ }", "${} 里没有内容")]
    [InlineData("${(a}", "应为 )")]
    [InlineData("${a.}", "写法有误")]
    [InlineData("${'a}", "没有配对的 }")]
    public void A_wrong_expression_is_refused_when_the_card_is_loaded(string text, string message) =>
        Mistake($$"""{"v": "{{text}}"}""").ShouldContain(message);

    [Theory]
    [InlineData("""{"$when": false}""", "$when 必须整个是一个条件")]
    [InlineData("""{"$when": "x${a}"}""", "$when 必须整个是一个条件")]
    [InlineData("""{"$when": "${true}"}""", "$when 必须整个是一个条件")]
    [InlineData("""{"$data": {"a": "${b}"}}""", "$data 不能再含 ${}")]
    [InlineData("""{"a": 1, "a": 2}""", "“a”写了两次")]
    [InlineData("""{"a": 1} {}""", "JSON 写法有误")]
    [InlineData("", "JSON 写法有误")]
    public void What_the_official_engine_would_misunderstand_is_refused(string card, string message) => Mistake(card).ShouldContain(message);

    [Fact]
    public void A_value_of_null_inside_a_text_is_written_as_nothing() =>
        new AdaptiveCardTemplate("""{"v": "a${n}b"}""").Expand("""{"n": null}""").ShouldBe("""{"v":"ab"}""");

    [Fact]
    public void An_expression_that_fails_on_its_data_says_where() =>
        Should.Throw<CardException>(() => new AdaptiveCardTemplate("{\n\"v\": \"${list[5]}\"}").Expand("""{"list": [1]}"""))
            .Problems.ShouldHaveSingleItem().Line.ShouldBe(2);

    [Fact]
    public void Data_may_be_any_object() =>
        new AdaptiveCardTemplate("""{"v": "${title}", "n": "${Count}"}""").Expand(new { Title = "甲", Count = 2 }).ShouldBe("""{"v":"甲","n":2}""");

    private static string Mistake(string card) => Should.Throw<CardException>(() => new AdaptiveCardTemplate(card)).Message;
}
