using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

public sealed class TraceWordsTests
{
    [Theory]
    [Trait("Rule", "R59")]
    [InlineData("这个数怎么来的", "", null)]
    [InlineData("这个数字怎么来的？", "", null)]
    [InlineData("这些数怎么来的", "", null)]
    [InlineData("这个数哪来的", "", null)]
    [InlineData("数字从哪来的", "", null)]
    [InlineData("这个数是怎么算出来的", "", null)]
    [InlineData("依据是什么", "", null)]
    [InlineData("数据的依据是什么？", "", null)]
    [InlineData("按时报送这个数怎么来的", "按时报送", null)]
    [InlineData("未报送的3项这个数怎么来的", "未报送", 3)]
    public void Whoever_asks_where_a_figure_comes_from_is_understood_with_the_figure_meant(string said, string about, int? number) =>
        TraceWords.Read(said).ShouldBe(new TraceWords(about, number));

    [Theory]
    [InlineData("任务5到哪了")]
    [InlineData("这个数")]
    [InlineData("谁没报")]
    [InlineData("数据怎么样")]
    [InlineData("依据工作调度办法第十条，请督办")]
    [InlineData("问题怎么来的")]
    public void Other_sentences_are_questions_of_their_own(string said) => TraceWords.Read(said).ShouldBeNull();

    [Fact]
    public void A_question_comes_back_from_a_button_as_it_went_and_nothing_else_does()
    {
        var question = new Question { Intent = Intent.ListByStatus, Cities = ["长沙"], Sections = [2], Statuses = ["进度滞后"], Period = Period.Quarter(2020, 1), Negated = true };

        var read = QuestionJson.Read(QuestionJson.Write(question))!;

        (read.Intent, read.Cities[0], read.Sections[0], read.Statuses[0], read.Period, read.Negated).ShouldBe((Intent.ListByStatus, "长沙", 2, "进度滞后", Period.Quarter(2020, 1), true));
        foreach (var odd in (string?[])[null, "", "x", "{}", "[]", "null", "{\"Intent\":2,\"Cities\":null}", "{\"Intent\":2,\"Period\":{\"From\":\"x\",\"To\":\"y\"}}"])
            QuestionJson.Read(odd).ShouldBeNull(odd);
    }
}
