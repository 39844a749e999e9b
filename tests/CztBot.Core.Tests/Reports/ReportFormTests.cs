using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Reports;

public sealed class ReportFormTests
{
    private static readonly DateOnly Today = new(2019, 12, 3);

    private static (ReportContent Content, IReadOnlyList<FieldFault> Faults) Read(params (string Id, string Value)[] inputs)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["progress"] = "完成路基施工。", ["status"] = "正常推进", ["noProblem"] = "true",
        };
        foreach (var (id, value) in inputs) all[id] = value;
        return ReportForm.Read(all.GetValueOrDefault, Given.Item, Today);
    }

    [Fact]
    public void A_complete_form_has_no_fault()
    {
        var (content, faults) = Read(("percent", "55"), ("nextDate", "2019-12-31"));

        faults.ShouldBeEmpty();
        content.Percent.ShouldBe(55);
        content.NextDate.ShouldBe(new DateOnly(2019, 12, 31));
        content.NoProblem.ShouldBeTrue();
    }

    [Theory]
    [InlineData("progress", "", "progress", "请填写“工作进展”")]
    [InlineData("progress", "  \n ", "progress", "请填写“工作进展”")]
    [InlineData("status", "", "status", "请选择“状态”")]
    [InlineData("status", "很好", "status", "从列表中选择")]
    [InlineData("percent", "1000", "percent", "0到100的整数")]
    [InlineData("percent", "-1", "percent", "0到100的整数")]
    [InlineData("percent", "一半", "percent", "您填的是“一半”")]
    [InlineData("percent", "55.5", "percent", "0到100的整数")]
    [InlineData("level", "6", "level", "1到5的整数")]
    [InlineData("nextDate", "2019-12-02", "nextDate", "已经过去")]
    [InlineData("nextDate", "2099-01-01", "nextDate", "太远")]
    [InlineData("nextDate", "2019-02-30", "nextDate", "2020-06-30 这样的日期")]
    [InlineData("noProblem", "false", "problems", "勾选“无问题”")]
    [InlineData("problems", "征地受阻", "problems", "请保留其中一项")]
    [InlineData("coordination", "请省厅支持", "level", "建议调度层级")]
    [InlineData("unchanged", "true", "unchangedReason", "无变化原因")]
    public void Each_fault_names_its_field_in_one_sentence(string id, string value, string field, string sentence)
    {
        var fault = Read((id, value)).Faults.First(one => one.Field == field);

        fault.Sentence.ShouldContain(sentence);
        fault.Sentence.ShouldEndWith("。");
    }

    [Fact]
    public void Unchanged_needs_a_planned_date_as_well()
    {
        Read(("unchanged", "true"), ("unchangedReason", "等待批复")).Faults.ShouldHaveSingleItem().Field.ShouldBe("nextDate");
    }

    [Theory]
    [InlineData(2000, 0)]
    [InlineData(2001, 1)]
    public void A_text_takes_two_thousand_characters(int length, int faults)
    {
        Read(("progress", new string('好', length))).Faults.Count.ShouldBe(faults);
    }

    [Fact]
    public void A_percentage_is_never_read_for_an_item_without_one()
    {
        var (content, faults) = ReportForm.Read(
            id => id switch { "progress" => "有进展", "status" => "正常推进", "noProblem" => "true", "percent" => "50", _ => null },
            Given.Item with { Measurable = false }, Today);

        faults.ShouldBeEmpty();
        content.Percent.ShouldBeNull();
    }

    [Fact]
    public void Control_characters_go_and_lines_stay()
    {
        ReportForm.Clean("第一行\r\n第二行\u0007\u0000\u202E 末尾\v换行\u200B").ShouldBe("第一行\n第二行 末尾\n换行");
    }

    [Fact]
    public void Html_and_markdown_are_kept_as_they_were_typed()
    {
        ReportForm.Clean("<b>完成</b> **100** [链接](http://x)").ShouldBe("<b>完成</b> **100** [链接](http://x)");
    }
}
