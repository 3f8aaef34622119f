<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>시간(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Begin with the default design and empty curves.</source>
        <translation>기본 설계와 빈 곡선으로 시작합니다.</translation>
    </message>
    <message>
        <source>New: the course&apos;s MNIST experiment</source>
        <translation>새로 만들기: 강의의 MNIST 실험</translation>
    </message>
    <message>
        <source>Set up 784-512-10 on all 60,000 MNIST digits, 469 steps an epoch.</source>
        <translation>MNIST 숫자 60,000개 전체에 784-512-10 신경망을 준비합니다. 에포크당 469스텝입니다.</translation>
    </message>
    <message>
        <source>New: the strongest plain network on MNIST</source>
        <translation>새로 만들기: MNIST용 가장 강한 기본 신경망</translation>
    </message>
    <message>
        <source>Set up batch normalisation, dropout, Adam and one cycle: over 98.6 % in 20 epochs.</source>
        <translation>배치 정규화, 드롭아웃, Adam, 원 사이클로 준비합니다. 20에포크에 98.6 %를 넘습니다.</translation>
    </message>
    <message>
        <source>New: MNIST with augmentation</source>
        <translation>새로 만들기: 데이터 증강을 쓴 MNIST</translation>
    </message>
    <message>
        <source>Set up pictures changed anew each time: over 99.2 % in 30 epochs.</source>
        <translation>매번 새로 변형한 그림으로 준비합니다. 30에포크에 99.2 %를 넘습니다.</translation>
    </message>
    <message>
        <source>New: two spirals in the plane</source>
        <translation>새로 만들기: 평면 위의 두 나선</translation>
    </message>
    <message>
        <source>Set up 2-8-8-2 on points in two spirals; every neuron can be drawn.</source>
        <translation>두 나선 위의 점으로 배우는 2-8-8-2를 준비합니다. 모든 뉴런을 그려 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>New: exclusive or in the plane</source>
        <translation>새로 만들기: 평면 위의 배타적 논리합(XOR)</translation>
    </message>
    <message>
        <source>Set up 2-4-2 on what no single line can part.</source>
        <translation>직선 하나로는 나눌 수 없는 데이터로 배우는 2-4-2를 준비합니다.</translation>
    </message>
    <message>
        <source>New: overfitting in the plane</source>
        <translation>새로 만들기: 평면 위의 과대적합</translation>
    </message>
    <message>
        <source>Set up 2-32-32-2 on 60 noisy points, far more than they need.</source>
        <translation>노이즈가 있는 점 60개에 지나치게 큰 2-32-32-2를 준비합니다.</translation>
    </message>
    <message>
        <source>Open the ready-trained digit reader</source>
        <translation>미리 훈련된 숫자 인식 신경망 열기</translation>
    </message>
    <message>
        <source>Look into a network that reads digits already, or train it further.</source>
        <translation>이미 숫자를 읽을 줄 아는 신경망을 들여다보거나 더 훈련합니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Open a project file with its design, weights and curves.</source>
        <translation>설계, 가중치, 곡선이 담긴 프로젝트 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save design, weights and curves in one file.</source>
        <translation>설계, 가중치, 곡선을 파일 하나에 저장합니다.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>다른 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Save figures, curves, mistakes and settings of the run as one web page.</source>
        <translation>훈련의 수치, 곡선, 오답, 설정을 웹 페이지 하나로 저장합니다.</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>Look at a file or folder of your own, and learn from it.</source>
        <translation>내 파일이나 폴더를 살펴보고 그 데이터로 배웁니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, once.</source>
        <translation>MNIST 숫자 70,000개를 다운로드합니다. 한 번만 받으면 됩니다.</translation>
    </message>
    <message>
        <source>Choose the MNIST folder…</source>
        <translation>MNIST 폴더 선택…</translation>
    </message>
    <message>
        <source>Show where the four MNIST files lie.</source>
        <translation>MNIST 파일 네 개가 있는 폴더를 지정합니다.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Close the program; unsaved work is asked about.</source>
        <translation>프로그램을 닫습니다. 저장하지 않은 작업이 있으면 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation>마지막 편집을 되돌립니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Bring back the edit that was undone.</source>
        <translation>취소한 편집을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>기능 찾기…</translation>
    </message>
    <message>
        <source>Search all actions by name and run one.</source>
        <translation>모든 기능을 이름으로 찾아 실행합니다.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>시작 또는 일시 정지</translation>
    </message>
    <message>
        <source>Train the network, or pause the training.</source>
        <translation>신경망을 훈련하거나 훈련을 일시 정지합니다.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Draw one mini-batch and make one update.</source>
        <translation>미니 배치 하나를 뽑아 한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>One step with a single sample</source>
        <translation>샘플 하나로 한 스텝</translation>
    </message>
    <message>
        <source>Make one update with a batch of one sample; the curve marks it.</source>
        <translation>샘플 하나로 된 배치로 한 번 업데이트하고, 곡선에 표시합니다.</translation>
    </message>
    <message>
        <source>To the end of the epoch</source>
        <translation>에포크 끝까지</translation>
    </message>
    <message>
        <source>Train until every sample was read, measure, and pause there.</source>
        <translation>모든 샘플을 읽을 때까지 훈련하고, 측정한 뒤 멈춥니다.</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>느린 동작</translation>
    </message>
    <message>
        <source>Pause, and take the next update apart stage by stage.</source>
        <translation>일시 정지하고 다음 업데이트를 단계별로 살펴봅니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>End the run here; its weights and curves stay.</source>
        <translation>여기서 실행을 끝냅니다. 가중치와 곡선은 남습니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Throw away the training: initial weights, empty curves.</source>
        <translation>훈련을 버리고 처음 가중치와 빈 곡선으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Train twins…</source>
        <translation>쌍둥이 훈련…</translation>
    </message>
    <message>
        <source>Train two runs side by side that differ in a single setting.</source>
        <translation>설정 하나만 다른 두 훈련을 나란히 진행합니다.</translation>
    </message>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Measure loss and accuracy on digits never used in training.</source>
        <translation>훈련에 쓰지 않은 숫자로 손실과 정확도를 잽니다.</translation>
    </message>
    <message>
        <source>Evaluate on your digits</source>
        <translation>내 숫자로 평가</translation>
    </message>
    <message>
        <source>Measure loss and accuracy on the digits that you drew and labelled.</source>
        <translation>직접 그리고 정답을 단 숫자로 손실과 정확도를 측정합니다.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <source>Line up the design at hand, to be trained later.</source>
        <translation>지금 설계를 나중에 훈련하도록 대기열에 넣습니다.</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>대기열 시작</translation>
    </message>
    <message>
        <source>Train what is lined up, one after another.</source>
        <translation>대기열에 있는 것을 하나씩 차례로 훈련합니다.</translation>
    </message>
    <message>
        <source>Play through the run</source>
        <translation>훈련을 처음부터 재생</translation>
    </message>
    <message>
        <source>Show the network moment after moment, up to now, or pause there.</source>
        <translation>신경망을 지금까지 순간마다 차례로 보여 주거나, 그 자리에서 멈춥니다.</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>첫 순간</translation>
    </message>
    <message>
        <source>Look at the network as it was before its first step.</source>
        <translation>첫 스텝 이전의 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>Earlier moment</source>
        <translation>이전 시점</translation>
    </message>
    <message>
        <source>Look at the network as it was one snapshot earlier.</source>
        <translation>스냅샷 하나 이전의 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>Later moment</source>
        <translation>다음 시점</translation>
    </message>
    <message>
        <source>Look at the network as it was one snapshot later.</source>
        <translation>스냅샷 하나 다음의 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>지금으로</translation>
    </message>
    <message>
        <source>Look at the newest weights again.</source>
        <translation>가장 새로운 가중치를 다시 봅니다.</translation>
    </message>
    <message>
        <source>Memory for snapshots…</source>
        <translation>스냅샷 메모리…</translation>
    </message>
    <message>
        <source>Choose how much memory the time machine may take.</source>
        <translation>타임머신이 쓸 수 있는 메모리를 정합니다.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 되돌리기</translation>
    </message>
    <message>
        <source>Put the panels of this workspace back where they were designed.</source>
        <translation>이 작업 공간의 패널을 원래 자리로 되돌립니다.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>모든 글자를 키웁니다.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>모든 글자를 줄입니다.</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Give text its designed size.</source>
        <translation>글자를 원래 크기로 되돌립니다.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Show the page of the first start.</source>
        <translation>처음 실행할 때의 화면을 보여 줍니다.</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>Show the version and the licence.</source>
        <translation>버전과 라이선스를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ActivationCard</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>An activation by itself: A = f(X).</source>
        <translation>활성화 함수만 있는 층: A = f(X).</translation>
    </message>
    <message>
        <source>The function f in A = f(X).</source>
        <translation>A = f(X)의 함수 f입니다.</translation>
    </message>
</context>
<context>
    <name>ActivationStrip</name>
    <message>
        <source>Units of {name}</source>
        <translation>{name}의 유닛</translation>
    </message>
    <message>
        <source>What each unit gives for the drawing; the arrow keys walk over them.</source>
        <translation>그린 숫자에 대한 유닛별 출력입니다. 화살표 키로 유닛을 옮겨 다닙니다.</translation>
    </message>
    <message>
        <source>{n:,} units, {active:.0%} above 0, largest {largest:.2f} in {unit}</source>
        <translation>유닛 {n:,}개, 0보다 큰 유닛 {active:.0%}, 최대 {largest:.2f} ({unit})</translation>
    </message>
    <message>
        <source>{unit}: {value:.4f}</source>
        <translation>{unit}: {value:.4f}</translation>
    </message>
    <message>
        <source>unit {number}</source>
        <translation>유닛 {number}</translation>
    </message>
</context>
<context>
    <name>AgainstPage</name>
    <message>
        <source>Run to compare with</source>
        <translation>비교할 훈련</translation>
    </message>
    <message>
        <source>A run whose weights are kept answers the same samples.</source>
        <translation>가중치를 보관한 훈련이 같은 샘플에 답합니다.</translation>
    </message>
    <message>
        <source>Choose a run…</source>
        <translation>훈련 선택…</translation>
    </message>
    <message>
        <source>{name}: {design}, {accuracy}</source>
        <translation>{name}: {design}, {accuracy}</translation>
    </message>
    <message>
        <source>The weights of that run were not kept: choose another one.</source>
        <translation>그 훈련의 가중치는 보관되지 않았습니다. 다른 훈련을 고르세요.</translation>
    </message>
    <message>
        <source>{n:,} that both read rightly</source>
        <translation>둘 다 맞힌 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} that only this network reads rightly</source>
        <translation>이 신경망만 맞힌 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} that only “{name}” reads rightly</source>
        <translation>“{name}”만 맞힌 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>Different answers to {n:,} of {n_all:,} samples. Right: this network {first} %, “{name}” {second} %.</source>
        <translation>샘플 {n_all:,}개 중 {n:,}개에서 답이 다릅니다. 정답률: 이 신경망 {first} %, “{name}” {second} %.</translation>
    </message>
    <message>
        <source>{n:,} that both mistake for the same</source>
        <translation>둘 다 같은 답으로 틀린 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} that both mistake, each for another</source>
        <translation>둘 다 서로 다른 답으로 틀린 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Choose a run above: it answers the same samples as this network.</source>
        <translation>위에서 훈련을 고르세요. 이 신경망과 같은 샘플에 답합니다.</translation>
    </message>
    <message>
        <source>There is no other run with weights yet. Change a setting and train again; then both can answer the same samples.</source>
        <translation>가중치가 있는 다른 훈련이 아직 없습니다. 설정을 바꾸어 다시 훈련하면 둘이 같은 샘플에 답할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>AgreementTable</name>
    <message>
        <source>This network right</source>
        <translation>이 신경망 정답</translation>
    </message>
    <message>
        <source>This network wrong</source>
        <translation>이 신경망 오답</translation>
    </message>
    <message>
        <source>“{name}” right</source>
        <translation>“{name}” 정답</translation>
    </message>
    <message>
        <source>“{name}” wrong</source>
        <translation>“{name}” 오답</translation>
    </message>
    <message>
        <source>{n:,} alike</source>
        <translation>같은 답 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} apart</source>
        <translation>다른 답 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,}
{share} %</source>
        <translation>{n:,}
{share} %</translation>
    </message>
    <message>
        <source>Both are right.</source>
        <translation>둘 다 맞았습니다.</translation>
    </message>
    <message>
        <source>Only this network is right.</source>
        <translation>이 신경망만 맞았습니다.</translation>
    </message>
    <message>
        <source>Only “{name}” is right.</source>
        <translation>“{name}”만 맞았습니다.</translation>
    </message>
    <message>
        <source>Both are wrong, with the same answer.</source>
        <translation>둘 다 같은 답으로 틀렸습니다.</translation>
    </message>
    <message>
        <source>Both are wrong, with different answers.</source>
        <translation>둘 다 서로 다른 답으로 틀렸습니다.</translation>
    </message>
    <message>
        <source>{meaning} {n:,} samples, {share} %; click to see them.</source>
        <translation>{meaning} 샘플 {n:,}개, {share} %. 클릭하면 봅니다.</translation>
    </message>
</context>
<context>
    <name>AnswerGrid</name>
    <message>
        <source>{true}, answered {answer} ({share} % sure)</source>
        <translation>정답 {true}, 답 {answer} (확신도 {share} %)</translation>
    </message>
</context>
<context>
    <name>AnswerImages</name>
    <message>
        <source>All mistakes</source>
        <translation>모든 오답</translation>
    </message>
    <message>
        <source>Show the mistakes of every class again.</source>
        <translation>모든 클래스의 오답을 다시 보여 줍니다.</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>확신도 높은 순</translation>
    </message>
    <message>
        <source>by margin</source>
        <translation>차이 순</translation>
    </message>
    <message>
        <source>Order of the mistakes</source>
        <translation>오답 순서</translation>
    </message>
    <message>
        <source>By the probability of the answer, or by its lead over the runner-up.</source>
        <translation>답의 확률 또는 2위와의 차이에 따라 늘어놓습니다.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Click a sample to see it large; 7 → 1 is a 7 that is answered with 1.</source>
        <translation>샘플을 누르면 크게 보입니다. 7 → 1은 7을 1로 답했다는 뜻입니다.</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>여기에 해당하는 샘플이 없습니다.</translation>
    </message>
    <message>
        <source>Not a single mistake.</source>
        <translation>오답이 하나도 없습니다.</translation>
    </message>
    <message>
        <source>{true}: this network says {first} ({sure} % sure), “{name}” {second} ({other} % sure)</source>
        <translation>{true}: 이 신경망의 답 {first} (확신도 {sure} %), “{name}”의 답 {second} (확신도 {other} %)</translation>
    </message>
    <message>
        <source>{n:,} mistakes</source>
        <translation>오답 {n:,}개</translation>
    </message>
    <message>
        <source>1 mistake</source>
        <translation>오답 1개</translation>
    </message>
    <message>
        <source>{n:,} mistakes with {name}</source>
        <translation>{name}: 오답 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} of {name} found</source>
        <translation>{name}: 맞힌 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} of {true} answered with {answer}</source>
        <translation>{true} → {answer}: 오답 {n:,}개</translation>
    </message>
</context>
<context>
    <name>ArrayChooser</name>
    <message>
        <source>Kind of data</source>
        <translation>데이터 종류</translation>
    </message>
    <message>
        <source>One of the course&apos;s examples.</source>
        <translation>강의에 나오는 예를 고릅니다.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Which array to look at.</source>
        <translation>살펴볼 배열을 고릅니다.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Type the shape of an array that holds 0, 0.1, 0.2 …</source>
        <translation>배열의 크기를 입력하세요. 담기는 수: 0, 0.1, 0.2 …</translation>
    </message>
    <message>
        <source>A scalar: rank 0.</source>
        <translation>스칼라: 랭크 0.</translation>
    </message>
    <message>
        <source>A vector: rank 1.</source>
        <translation>벡터: 랭크 1.</translation>
    </message>
    <message>
        <source>A matrix: rank 2.</source>
        <translation>행렬: 랭크 2.</translation>
    </message>
    <message>
        <source>A stack of matrices: rank 3.</source>
        <translation>행렬을 쌓은 것: 랭크 3.</translation>
    </message>
    <message>
        <source>A row of stacks: rank 4.</source>
        <translation>쌓은 행렬을 늘어놓은 것: 랭크 4.</translation>
    </message>
    <message>
        <source>Rank 5.</source>
        <translation>랭크 5.</translation>
    </message>
</context>
<context>
    <name>ArrayInspector</name>
    <message>
        <source>Inspect another array</source>
        <translation>다른 배열 살펴보기</translation>
    </message>
</context>
<context>
    <name>Augmentation</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Pixels by which an image is moved at most, along each axis.</source>
        <translation>이미지를 축마다 최대 몇 픽셀까지 옮길지 정합니다.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Degrees by which an image is turned at most, either way.</source>
        <translation>이미지를 양쪽으로 최대 몇 도까지 돌릴지 정합니다.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Share by which height and width grow or shrink at most.</source>
        <translation>높이와 너비를 키우거나 줄이는 최대 비율입니다.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Slant either way at most, as a share of the height.</source>
        <translation>양쪽으로 기울이는 최대 정도입니다. 높이에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>탄성 변형</translation>
    </message>
    <message>
        <source>Pixels by which the paper is wobbled, on average.</source>
        <translation>종이를 평균 몇 픽셀만큼 일그러뜨릴지 정합니다.</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>매끄러움</translation>
    </message>
    <message>
        <source>How smooth the wobble is: a small number crumples.</source>
        <translation>일그러짐이 얼마나 매끄러운지 정합니다. 값이 작으면 구겨집니다.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>Pixels by which strokes become thicker or thinner at most.</source>
        <translation>획을 최대 몇 픽셀까지 굵거나 가늘게 할지 정합니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Strength of random grey values, as a share of white.</source>
        <translation>무작위 회색 값의 세기입니다. 흰색에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share of the images that are changed at all.</source>
        <translation>전체 이미지 중 변형할 이미지의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>AugmentationForm</name>
    <message>
        <source>Change training images at random</source>
        <translation>훈련 이미지를 무작위로 변형</translation>
    </message>
    <message>
        <source>Change every training image a little each time it is read.</source>
        <translation>훈련 이미지를 읽을 때마다 조금씩 변형합니다.</translation>
    </message>
    <message>
        <source>No image is then seen twice: the network cannot learn the images by heart, and reads digits that are shifted, turned or written differently.</source>
        <translation>똑같은 이미지를 두 번 보지 않게 됩니다. 신경망이 이미지를 외울 수 없어, 옮기거나 돌리거나 다르게 쓴 숫자도 읽습니다.</translation>
    </message>
    <message>
        <source>Usual strength</source>
        <translation>보통 세기</translation>
    </message>
    <message>
        <source>Change images as much as suits handwritten digits.</source>
        <translation>손글씨 숫자에 알맞은 만큼 이미지를 변형합니다.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Show what other random numbers make of the same images.</source>
        <translation>같은 이미지가 다른 난수로는 어떻게 변형되는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>변형 전과 후</translation>
    </message>
    <message>
        <source>Training images, and what may become of them.</source>
        <translation>훈련 이미지와 그 변형의 예입니다.</translation>
    </message>
    <message>
        <source>Change augmentation</source>
        <translation>데이터 증강 변경</translation>
    </message>
</context>
<context>
    <name>AxisPickers</name>
    <message>
        <source>Axis</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Which place along this axis is seen (Page Up and Page Down).</source>
        <translation>이 축에서 볼 위치를 고릅니다(Page Up, Page Down).</translation>
    </message>
</context>
<context>
    <name>BatchNormCard</name>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Batch normalisation: γ · (x − μ) / √(σ² + ε) + β, with mean μ and variance σ² of each value over the batch.</source>
        <translation>배치 정규화: γ · (x − μ) / √(σ² + ε) + β. μ와 σ²은 배치 전체에서 구한 각 값의 평균과 분산입니다.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Share of the running averages that is kept at each step.</source>
        <translation>스텝마다 이동 평균에서 그대로 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation>0으로 나누지 않도록 분산에 더하는 값입니다.</translation>
    </message>
    <message>
        <source>Keep γ, β and the running averages as they are, and use these averages even while training.</source>
        <translation>γ, β와 이동 평균을 그대로 두고, 훈련 중에도 이 평균을 씁니다.</translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation>모멘텀 {value}</translation>
    </message>
    <message>
        <source>Parameters: γ and β for each of the {units} values; the running averages are not trained and not counted.</source>
        <translation>파라미터: 값 {units}개 각각에 γ와 β가 하나씩 있습니다. 이동 평균은 훈련하지 않으므로 세지 않습니다.</translation>
    </message>
</context>
<context>
    <name>BatchPicker</name>
    <message>
        <source>Which batch to take, counted from 0; n in the slice.</source>
        <translation>몇 번째 배치를 쓸지 0부터 셉니다. 슬라이스 안의 n입니다.</translation>
    </message>
    <message>
        <source>Batch n</source>
        <translation>배치 n</translation>
    </message>
    <message>
        <source>Batch size B</source>
        <translation>배치 크기 B</translation>
    </message>
    <message>
        <source>How many samples a batch has; B in the slice.</source>
        <translation>배치 하나의 샘플 수입니다. 슬라이스 안의 B입니다.</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>First samples of the batch</source>
        <translation>배치의 첫 샘플들</translation>
    </message>
</context>
<context>
    <name>BigNumber</name>
    <message>
        <source>The number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Click it to see where it is from.</source>
        <translation>클릭하면 어디서 온 수인지 봅니다.</translation>
    </message>
</context>
<context>
    <name>Broadcasting</name>
    <message>
        <source>axis {axis}</source>
        <translation>축 {axis}</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>strides {strides}</source>
        <translation>스트라이드 {strides}</translation>
    </message>
    <message>
        <source>Axis {axis} does not fit: {a} has {size_a} there and {b} has {size_b}. Sizes must be equal, or one of them 1.</source>
        <translation>축 {axis}: 길이가 맞지 않습니다({a}: {size_a}, {b}: {size_b}). 길이가 같거나 한쪽이 1이어야 합니다.</translation>
    </message>
    <message>
        <source>The result would have more numbers than NumPy can count. Make a size smaller.</source>
        <translation>결과의 수가 NumPy가 셀 수 있는 것보다 많습니다. 축의 길이를 줄이세요.</translation>
    </message>
    <message>
        <source>No change of a single array makes these shapes fit.</source>
        <translation>배열 하나만 바꿔서는 크기를 맞출 수 없습니다.</translation>
    </message>
    <message>
        <source>What works, if it is what you mean:</source>
        <translation>뜻한 바와 같다면 쓸 수 있는 방법:</translation>
    </message>
    <message>
        <source>{name} → {shape}</source>
        <translation>{name} → {shape}</translation>
    </message>
    <message>
        <source>A new axis: {name} is repeated along it. Result {result}.</source>
        <translation>새 축: {name}의 수를 이 축을 따라 반복합니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>If {name} is a sum or mean, keepdims keeps its axis. Result {result}.</source>
        <translation>{name}: 합이나 평균이면 keepdims로 축을 남깁니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>Transpose {name}: its axes swap places. Result {result}.</source>
        <translation>{name} 전치: 축의 자리를 서로 바꿉니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>Reshape {name}: the same numbers in other axes. Result {result}.</source>
        <translation>{name} 크기 바꾸기(reshape): 같은 수를 다른 축에 담습니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>New axes: every number meets every other. Result {result}.</source>
        <translation>새 축: 모든 수를 서로 짝짓습니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>{size} numbers, {memory} as float32.</source>
        <translation>수 {size}개, float32일 때 {memory}.</translation>
    </message>
    <message>
        <source>{facts} The shapes are equal: nothing is stretched.</source>
        <translation>{facts} 크기가 같아 늘일 것이 없습니다.</translation>
    </message>
    <message>
        <source>{facts} Nothing is copied for it: {name} stays {own} and is read {times} times (stride 0).</source>
        <translation>{facts} 복사하지 않습니다. {name}의 메모리는 {own} 그대로이고 {times}번 읽습니다(스트라이드 0).</translation>
    </message>
    <message>
        <source>result{index} = {names} = {numbers} = {value}</source>
        <translation>결과{index} = {names} = {numbers} = {value}</translation>
    </message>
    <message>
        <source>A batch of scores and one bias for each.</source>
        <translation>점수 배치와, 점수마다 하나씩인 편향입니다.</translation>
    </message>
    <message>
        <source>One number for each sample: it does not fit.</source>
        <translation>샘플마다 수 하나입니다. 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>A column and a row: both are stretched.</source>
        <translation>열 하나와 행 하나입니다. 둘 다 늘입니다.</translation>
    </message>
    <message>
        <source>A scalar is stretched along every axis.</source>
        <translation>스칼라를 모든 축을 따라 늘입니다.</translation>
    </message>
    <message>
        <source>Two vectors of different lengths.</source>
        <translation>길이가 다른 벡터 두 개입니다.</translation>
    </message>
    <message>
        <source>Three arrays of different ranks.</source>
        <translation>랭크가 다른 배열 세 개입니다.</translation>
    </message>
    <message>
        <source>{shapes} do not fit</source>
        <translation>{shapes}: 서로 맞지 않음</translation>
    </message>
    <message>
        <source>{shapes} → {result}</source>
        <translation>{shapes} → {result}</translation>
    </message>
</context>
<context>
    <name>BroadcastingPanel</name>
    <message>
        <source>Shapes</source>
        <translation>크기(shape)</translation>
    </message>
    <message>
        <source>Type two or three shapes, or paste NumPy&apos;s error about them.</source>
        <translation>크기를 두세 개 입력하거나 크기에 관한 NumPy 오류를 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Shapes aligned from the right: axes are added in front, then stretched.</source>
        <translation>오른쪽에 맞춘 크기입니다. 앞에 축을 더한 다음 늘입니다.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to see what it is made of.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 무엇으로 계산했는지 보세요.</translation>
    </message>
    <message>
        <source>Paste shapes</source>
        <translation>크기 붙여 넣기</translation>
    </message>
    <message>
        <source>Type shapes</source>
        <translation>크기 입력</translation>
    </message>
    <message>
        <source>Choose shapes</source>
        <translation>크기 선택</translation>
    </message>
    <message>
        <source>Mend shapes</source>
        <translation>크기 맞추기</translation>
    </message>
    <message>
        <source>In NumPy: {line}</source>
        <translation>NumPy: {line}</translation>
    </message>
    <message>
        <source>Dotted cells are read again, not stored. Point at a cell.</source>
        <translation>점선 칸은 저장하지 않고 다시 읽는 수입니다. 칸을 가리켜 보세요.</translation>
    </message>
    <message>
        <source>Dotted cells are read again, not stored; ⋯ stands for more. Point at a cell.</source>
        <translation>점선 칸은 저장하지 않고 다시 읽는 수이고, ⋯ 표시는 생략한 칸입니다. 칸을 가리켜 보세요.</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush width</source>
        <translation>붓 굵기</translation>
    </message>
    <message>
        <source>Width of the brush ([ and ]).</source>
        <translation>붓의 굵기입니다([ 와 ]).</translation>
    </message>
    <message>
        <source>Brush softness</source>
        <translation>붓 부드러움</translation>
    </message>
    <message>
        <source>Softness of the brush&apos;s edge, from hard to fading ({ and }).</source>
        <translation>붓 가장자리의 부드러움입니다. 또렷하게 또는 번지게 합니다({ and }).</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Take ink away with the brush (E).</source>
        <translation>붓으로 잉크를 지웁니다(E).</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>획 취소</translation>
    </message>
    <message>
        <source>Take back the last stroke or clearing (Backspace).</source>
        <translation>마지막 획이나 지우기를 되돌립니다(Backspace).</translation>
    </message>
    <message>
        <source>Redo stroke</source>
        <translation>획 다시 실행</translation>
    </message>
    <message>
        <source>Bring back what was taken back last.</source>
        <translation>마지막으로 되돌린 것을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Take all ink away (Delete).</source>
        <translation>잉크를 모두 지웁니다(Delete).</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>부드러움</translation>
    </message>
</context>
<context>
    <name>CalibrationPicture</name>
    <message>
        <source>No answer is {low} to {high} % sure.</source>
        <translation>확신도 {low}~{high} %: 답이 없습니다.</translation>
    </message>
    <message>
        <source>{count:,} answers are {low} to {high} % sure, {believed} % on average; {right} % of them are right.</source>
        <translation>확신도 {low}~{high} %: 답 {count:,}개, 평균 확신도 {believed} %, 실제 정답 비율 {right} %.</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>how often it is right</source>
        <translation>정답 비율</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>More settings</source>
        <translation>설정 더 보기</translation>
    </message>
    <message>
        <source>Show what else can be set for this layer (right arrow key on the card).</source>
        <translation>이 층의 나머지 설정을 보여 줍니다(카드에서 오른쪽 화살표 키).</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Take this layer out of the network.</source>
        <translation>이 층을 신경망에서 뺍니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Return takes the number, Escape leaves the old one.</source>
        <translation>Enter 키로 새 수를 넣고, Esc 키로 원래 수를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Type a number, such as 2.5.</source>
        <translation>숫자를 입력하세요. 예: 2.5.</translation>
    </message>
    <message>
        <source>{text} is no number from −{most} to {most}. Type one, such as 2.5.</source>
        <translation>−{most}부터 {most}까지의 숫자가 아닙니다: {text}. 숫자를 입력하세요. 예: 2.5.</translation>
    </message>
</context>
<context>
    <name>ChainForm</name>
    <message>
        <source>Chain of maps</source>
        <translation>변환의 연쇄</translation>
    </message>
    <message>
        <source>The maps in the order in which they are applied; choose one to change it.</source>
        <translation>적용하는 순서대로 늘어놓은 변환입니다. 고르면 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a map</source>
        <translation>변환 추가</translation>
    </message>
    <message>
        <source>Add a map after the chosen one, up to {n}.</source>
        <translation>고른 변환 다음에 변환을 추가합니다. 최대 {n}개입니다.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Apply the chosen map earlier (Alt+Up).</source>
        <translation>고른 변환을 더 먼저 적용합니다(Alt+위쪽).</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Apply the chosen map later (Alt+Down).</source>
        <translation>고른 변환을 더 나중에 적용합니다(Alt+아래쪽).</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the chosen map (Delete).</source>
        <translation>고른 변환을 제거합니다(Delete).</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>변환</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What the chosen map does.</source>
        <translation>고른 변환이 하는 일입니다.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>그다음</translation>
    </message>
    <message>
        <source>An activation that is applied to each coordinate after the map.</source>
        <translation>변환한 뒤 좌표마다 적용하는 활성화 함수입니다.</translation>
    </message>
    <message>
        <source>{place}. {map}</source>
        <translation>{place}. {map}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>모두 합친 변환</translation>
    </message>
    <message>
        <source>Add map</source>
        <translation>변환 추가</translation>
    </message>
    <message>
        <source>Remove map</source>
        <translation>변환 제거</translation>
    </message>
    <message>
        <source>Move map</source>
        <translation>변환 순서 바꾸기</translation>
    </message>
    <message>
        <source>Change kind of map</source>
        <translation>변환 종류 바꾸기</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>활성화 함수 변경</translation>
    </message>
    <message>
        <source>Change numbers of map</source>
        <translation>변환의 수 바꾸기</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>{name}: {count:,} samples, {share} %</source>
        <translation>{name}: 샘플 {count:,}개, {share} %</translation>
    </message>
</context>
<context>
    <name>ClassFilter</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show the samples of every class.</source>
        <translation>모든 클래스의 샘플을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀린 레이블</translation>
    </message>
    <message>
        <source>Show only samples whose label was made wrong on purpose.</source>
        <translation>일부러 레이블을 틀리게 바꾼 샘플만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Show the samples of one class only.</source>
        <translation>한 클래스의 샘플만 보여 줍니다.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>모든 클래스</translation>
    </message>
    <message>
        <source>{n:,} wrong</source>
        <translation>틀린 레이블 {n:,}개</translation>
    </message>
    <message>
        <source>Show or hide the samples of class {name}.</source>
        <translation>클래스 {name}의 샘플을 보이거나 숨깁니다.</translation>
    </message>
</context>
<context>
    <name>ClassScores</name>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>The true class.</source>
        <translation>실제 클래스입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>How many samples are of this class.</source>
        <translation>이 클래스에 속한 샘플 수입니다.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Of the samples answered with this class, the share that is of it.</source>
        <translation>이 클래스로 답한 샘플 가운데 실제로 이 클래스인 비율입니다.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Of the samples of this class, the share that was found.</source>
        <translation>이 클래스의 샘플 가운데 찾아낸 비율입니다.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall.</source>
        <translation>정밀도와 재현율의 조화 평균입니다.</translation>
    </message>
</context>
<context>
    <name>ClippingForm</name>
    <message>
        <source>Longest gradient</source>
        <translation>그레이디언트 최대 길이</translation>
    </message>
    <message>
        <source>Shorten the whole gradient to this norm when it is longer, in its direction.</source>
        <translation>그레이디언트 전체의 노름이 이 값보다 크면 방향은 두고 이 값으로 줄입니다.</translation>
    </message>
    <message>
        <source>Largest entry</source>
        <translation>원소 최대 크기</translation>
    </message>
    <message>
        <source>Cut every entry of the gradient to this size; its direction may change.</source>
        <translation>그레이디언트의 모든 원소를 이 크기 안으로 자릅니다. 방향이 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>Change gradient clipping</source>
        <translation>그레이디언트 클리핑 변경</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy these lines for use in Python.</source>
        <translation>이 줄들을 파이썬에서 쓸 수 있게 복사합니다.</translation>
    </message>
    <message>
        <source>In NumPy: {lines}</source>
        <translation>NumPy: {lines}</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>{true}: {count:,} of {row:,} found ({share} %)</source>
        <translation>{true}: {row:,}개 중 {count:,}개 맞힘 ({share} %)</translation>
    </message>
    <message>
        <source>{true} answered with {answer}: {count:,} of {row:,} ({share} %)</source>
        <translation>{true} → {answer} 오답: {row:,}개 중 {count:,}개 ({share} %)</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>답</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>실제 클래스</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The weights are being drawn. Try again in a moment.</source>
        <translation>가중치를 뽑는 중입니다. 잠시 뒤 다시 해 보세요.</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>The network is invalid: see what its design says.</source>
        <translation>신경망이 올바르지 않습니다. 신경망 설계의 설명을 보세요.</translation>
    </message>
    <message>
        <source>There is no {found} here. Did you mean {near}? There are: {names}.</source>
        <translation>여기에 없는 이름입니다: {found}. 혹시 {near}? 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>This console has no {found}. Did you mean {near}?</source>
        <translation>이 콘솔에 없습니다: {found}. 혹시 {near}?</translation>
    </message>
    <message>
        <source>The console reads no .{found} of an array. Did you mean {near}?</source>
        <translation>콘솔은 배열의 .{found} 속성을 읽지 않습니다. 혹시 {near}?</translation>
    </message>
    <message>
        <source>Type a line of NumPy, such as X.shape.</source>
        <translation>NumPy 한 줄을 입력하세요. 예: X.shape.</translation>
    </message>
    <message>
        <source>Python cannot read this line: {found}.</source>
        <translation>Python이 읽을 수 없는 줄입니다: {found}.</translation>
    </message>
    <message>
        <source>The console reads one expression or one assignment at a time.</source>
        <translation>콘솔은 한 번에 식 하나나 대입 하나를 읽습니다.</translation>
    </message>
    <message>
        <source>The console has no {found}: it reads expressions of numbers, arrays and functions.</source>
        <translation>콘솔에는 없습니다: {found}. 숫자, 배열, 함수로 된 식을 읽습니다.</translation>
    </message>
    <message>
        <source>Nothing here changes an array: the network is only looked at. Make a new one, such as np.where(X &gt; 0, X, 0).</source>
        <translation>여기서는 배열을 바꾸지 않고 신경망을 보기만 합니다. 새 배열을 만드세요. 예: np.where(X &gt; 0, X, 0).</translation>
    </message>
    <message>
        <source>Nothing here changes an array in place. Write h = h + 1 instead of h += 1.</source>
        <translation>여기서는 배열을 제자리에서 바꾸지 않습니다. h += 1 대신 h = h + 1을 쓰세요.</translation>
    </message>
    <message>
        <source>On the left of = stands one name, such as h = np.exp(Z1).</source>
        <translation>= 왼쪽에는 이름 하나만 씁니다. 예: h = np.exp(Z1).</translation>
    </message>
    <message>
        <source>{found} belongs to the network. Choose another name.</source>
        <translation>신경망의 이름입니다: {found}. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{found} already means something here. Choose another name.</source>
        <translation>이미 뜻이 있는 이름입니다: {found}. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>There is no {found} here. There are: {names}.</source>
        <translation>여기에 없는 이름입니다: {found}. 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>This console has no {found}. Type np. and Tab to see what there is.</source>
        <translation>이 콘솔에 없습니다: {found}. np.를 입력하고 Tab을 누르면 무엇이 있는지 보입니다.</translation>
    </message>
    <message>
        <source>The console reads no .{found} of an array. It reads: {names}.</source>
        <translation>콘솔은 배열의 .{found} 속성을 읽지 않습니다. 읽는 것: {names}.</translation>
    </message>
    <message>
        <source>A {kind} has no .{found} here: arrays have.</source>
        <translation>여기서 {kind}에는 .{found} 속성이 없고 배열에는 있습니다.</translation>
    </message>
    <message>
        <source>{found} is a function: write {found}(X).</source>
        <translation>함수입니다: {found}. {found}(X)처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{found} is no function.</source>
        <translation>함수가 아닙니다: {found}.</translation>
    </message>
    <message>
        <source>{function} takes no {found} here. It takes: {names}.</source>
        <translation>{function}: 여기서는 {found} 인수를 받지 않습니다. 받는 인수: {names}.</translation>
    </message>
    <message>
        <source>{function} takes at most {most} arguments here.</source>
        <translation>{function}: 여기서는 인수를 최대 {most}개 받습니다.</translation>
    </message>
    <message>
        <source>A text stands here only as a type, such as &apos;float32&apos;, or as the letters of np.einsum.</source>
        <translation>문자열은 &apos;float32&apos; 같은 자료형이나 np.einsum의 글자로만 씁니다.</translation>
    </message>
    <message>
        <source>There is no type {found} here. There are: {names}.</source>
        <translation>여기에 없는 자료형입니다: {found}. 있는 자료형: {names}.</translation>
    </message>
    <message>
        <source>The line is longer than {most} characters.</source>
        <translation>줄이 {most}자보다 깁니다.</translation>
    </message>
    <message>
        <source>More than {most} brackets or signs stand within each other.</source>
        <translation>괄호나 기호가 {most}겹보다 많이 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>{found} cannot be calculated with: numbers and arrays can.</source>
        <translation>계산할 수 없습니다: {found}. 숫자와 배열로 계산합니다.</translation>
    </message>
    <message>
        <source>A list holds numbers, arrays and lists; not {found}.</source>
        <translation>리스트에는 숫자, 배열, 리스트를 담습니다. 담을 수 없는 것: {found}.</translation>
    </message>
    <message>
        <source>The console shows whole and real numbers and truths; not {found}.</source>
        <translation>콘솔은 정수, 실수, 참·거짓을 보여 줍니다. 보여 줄 수 없는 것: {found}.</translation>
    </message>
    <message>
        <source>A whole number beyond 64 bits comes out. Write 2.0 instead of 2 for a real one.</source>
        <translation>64비트를 넘는 정수가 나옵니다. 실수로 계산하려면 2 대신 2.0을 쓰세요.</translation>
    </message>
    <message>
        <source>This would make {found} numbers; at most {most} at a time are made.</source>
        <translation>숫자 {found}개가 생깁니다. 한 번에 최대 {most}개를 만듭니다.</translation>
    </message>
    <message>
        <source>This line would take too long. Take a part, such as X[:100].</source>
        <translation>이 줄은 너무 오래 걸립니다. 일부만 쓰세요. 예: X[:100].</translation>
    </message>
    <message>
        <source>The names would keep {found} of memory; at most {most}. Clear lets go of them.</source>
        <translation>이름들이 메모리를 {found} 차지하게 됩니다. 최대 {most}. 지우기를 누르면 비워집니다.</translation>
    </message>
    <message>
        <source>{found}: {message}</source>
        <translation>{found}: {message}</translation>
    </message>
    <message>
        <source>{shape} {dtype}</source>
        <translation>{shape} {dtype}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>ready-trained weights</source>
        <translation>미리 훈련된 가중치</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>divided by zero: the result is infinite</source>
        <translation>0으로 나눔: 결과가 무한대</translation>
    </message>
    <message>
        <source>too large for this type: the result is infinite</source>
        <translation>이 자료형에는 너무 큼: 결과가 무한대</translation>
    </message>
    <message>
        <source>no such number: the result is NaN</source>
        <translation>그런 수가 없음: 결과가 NaN</translation>
    </message>
    <message>
        <source>NumPy warns: {warnings}.</source>
        <translation>NumPy의 경고: {warnings}.</translation>
    </message>
</context>
<context>
    <name>ConsolePanel</name>
    <message>
        <source>A line of NumPy, such as X.shape</source>
        <translation>NumPy 한 줄, 예: X.shape</translation>
    </message>
    <message>
        <source>Line of NumPy</source>
        <translation>NumPy 한 줄</translation>
    </message>
    <message>
        <source>Return works it out, Up brings back earlier lines, Tab completes a name.</source>
        <translation>Enter로 계산하고, 위쪽 화살표로 앞의 줄을 불러오고, Tab으로 이름을 완성합니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all lines that were worked out, for use in Python.</source>
        <translation>계산한 모든 줄을 Python에서 쓸 수 있게 복사합니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Remove all lines, and let go of the names that were given.</source>
        <translation>모든 줄을 지우고 붙인 이름을 비웁니다.</translation>
    </message>
    <message>
        <source>{name} has no values. {reason}</source>
        <translation>값이 없습니다: {name}. {reason}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈췄습니다.</translation>
    </message>
    <message>
        <source>Working it out. Escape stops it.</source>
        <translation>계산하는 중입니다. Esc를 누르면 멈춥니다.</translation>
    </message>
    <message>
        <source>Explain error</source>
        <translation>오류 설명 보기</translation>
    </message>
</context>
<context>
    <name>ConsoleRecord</name>
    <message>
        <source>Line {line}</source>
        <translation>줄: {line}</translation>
    </message>
    <message>
        <source>Put this line into the entry again.</source>
        <translation>이 줄을 입력란에 다시 넣습니다.</translation>
    </message>
    <message>
        <source>{about} · {moment}</source>
        <translation>{about} · {moment}</translation>
    </message>
    <message>
        <source>Result {value}</source>
        <translation>결과 {value}</translation>
    </message>
    <message>
        <source>Picture of {line}</source>
        <translation>{line}: 그림</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명 보기</translation>
    </message>
    <message>
        <source>Take this error apart in Read an error, with a picture and what mends it.</source>
        <translation>오류 읽기에서 그림과 고치는 방법을 봅니다.</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>End this training here and go on with the next one.</source>
        <translation>이 훈련을 여기서 끝내고 다음 훈련으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Add the design at hand</source>
        <translation>지금 설계 추가</translation>
    </message>
    <message>
        <source>Line up data, design and settings as they are now; edits later do not count.</source>
        <translation>지금의 데이터, 설계, 설정을 대기열에 넣습니다. 나중에 고친 것은 반영되지 않습니다.</translation>
    </message>
    <message>
        <source>Add a series…</source>
        <translation>연속 추가…</translation>
    </message>
    <message>
        <source>Line up the design at hand with several values of one setting.</source>
        <translation>지금 설계에서 설정 하나를 여러 값으로 바꾸어 대기열에 넣습니다.</translation>
    </message>
    <message>
        <source>Add again</source>
        <translation>다시 추가</translation>
    </message>
    <message>
        <source>Line up a training that is in the list of runs, from the beginning.</source>
        <translation>훈련 기록에 있는 훈련을 처음부터 다시 하도록 대기열에 넣습니다.</translation>
    </message>
    <message>
        <source>Compare the curves</source>
        <translation>곡선 비교</translation>
    </message>
    <message>
        <source>Draw the curves of the runs of this queue in the live plots, and no others.</source>
        <translation>실시간 그래프에 이 대기열의 훈련 곡선만 그립니다.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Train what is chosen earlier (Alt+Up).</source>
        <translation>선택한 것을 더 먼저 훈련합니다(Alt+Up).</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Train what is chosen later (Alt+Down).</source>
        <translation>선택한 것을 더 나중에 훈련합니다(Alt+Down).</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take what is chosen out of the queue (Del); runs in the list stay.</source>
        <translation>선택한 것을 대기열에서 뺍니다(Del). 훈련 기록은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어받기</translation>
    </message>
    <message>
        <source>Pause the training under way, and with it the queue.</source>
        <translation>진행 중인 훈련을 일시 정지하고, 대기열도 함께 멈춥니다.</translation>
    </message>
    <message>
        <source>Train what waits, one after another; what is at hand now is kept, and offered back at the end. The queue lasts as long as the program runs.</source>
        <translation>기다리는 것을 하나씩 차례로 훈련합니다. 지금 작업하던 것은 보관했다가 끝나면 되돌릴 수 있게 합니다. 대기열은 프로그램을 끄기 전까지 유지됩니다.</translation>
    </message>
    <message>
        <source>{name}: {design}, {accuracy}</source>
        <translation>{name}: {design}, {accuracy}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>What is fitted to the samples.</source>
        <translation>샘플에 무엇을 맞출지 고릅니다.</translation>
    </message>
    <message>
        <source>Samples N</source>
        <translation>샘플 수 N</translation>
    </message>
    <message>
        <source>How many samples there are.</source>
        <translation>샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>How far the samples are from what fits them; without noise they all agree.</source>
        <translation>샘플이 정답에서 얼마나 흩어지는지 정합니다. 노이즈가 없으면 모두 일치합니다.</translation>
    </message>
    <message>
        <source>New samples</source>
        <translation>새 샘플</translation>
    </message>
    <message>
        <source>Draw other samples.</source>
        <translation>다른 샘플을 뽑습니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which all walks but the naive one use their gradients.</source>
        <translation>단순한 방법을 뺀 모든 경로가 그레이디언트를 쓰는 규칙입니다.</translation>
    </message>
    <message>
        <source>Batch size B</source>
        <translation>배치 크기 B</translation>
    </message>
    <message>
        <source>How many samples the mini-batch walk reads for one update.</source>
        <translation>미니 배치 경로가 업데이트 한 번에 읽는 샘플 수입니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>How long a step is for a slope of one, the same for all walks.</source>
        <translation>기울기가 1일 때 스텝의 길이이며 모든 경로에 똑같이 적용됩니다.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>Change number of samples</source>
        <translation>샘플 수 변경</translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation>노이즈 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Choose problem</source>
        <translation>문제 고르기</translation>
    </message>
    <message>
        <source>Choose optimizer</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Draw other samples</source>
        <translation>다른 샘플 뽑기</translation>
    </message>
</context>
<context>
    <name>CurveEdits</name>
    <message>
        <source>Choose curve</source>
        <translation>곡선 선택</translation>
    </message>
    <message>
        <source>Change function</source>
        <translation>함수 변경</translation>
    </message>
    <message>
        <source>Choose function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Change limits of x</source>
        <translation>x의 범위 변경</translation>
    </message>
    <message>
        <source>Choose optimizer</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Compare with momentum</source>
        <translation>모멘텀과 비교</translation>
    </message>
    <message>
        <source>Change momentum</source>
        <translation>모멘텀 변경</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
</context>
<context>
    <name>CurveFilm</name>
    <message>
        <source>{optimizer} · η = {rate} · step {step} · loss {loss}</source>
        <translation>{optimizer} · η = {rate} · 스텝 {step} · 손실 {loss}</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>Another run: hide its curves; the list of runs shows them again.</source>
        <translation>다른 훈련의 곡선을 숨깁니다. 훈련 기록에서 다시 보이게 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Each batch</source>
        <translation>각 배치</translation>
    </message>
    <message>
        <source>Every mini-batch, measured just before it changed the weights.</source>
        <translation>모든 미니 배치의 값으로, 가중치를 바꾸기 직전에 잽니다.</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>The batches, averaged as far as the slider says.</source>
        <translation>배치 값을 슬라이더가 정한 만큼 평균한 것입니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Mean over an epoch&apos;s batches, taken while the weights were moving.</source>
        <translation>한 에포크 동안 배치 값의 평균으로, 가중치가 바뀌는 중에 잽니다.</translation>
    </message>
    <message>
        <source>Training, re-measured</source>
        <translation>훈련(재측정)</translation>
    </message>
    <message>
        <source>All training samples after each epoch: weights at rest, without dropout and penalty.</source>
        <translation>에포크가 끝날 때마다 모든 훈련 샘플로 잽니다. 가중치를 고정하고 드롭아웃과 규제는 뺍니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Samples held out of training, measured after each epoch.</source>
        <translation>훈련에서 떼어 둔 샘플로, 에포크가 끝날 때마다 잽니다.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>The run before the experiment: its smoothed batches, and dashed its validation samples.</source>
        <translation>실험하기 전의 훈련입니다. 실선은 평활화한 배치, 점선은 검증 샘플입니다.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Below the plots: the smoothed curve of this run minus that of the run before, at the steps both have made.</source>
        <translation>그래프 아래에 표시: 두 훈련이 모두 거친 스텝에서, 이 훈련의 평활화한 곡선에서 이전 훈련의 곡선을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>What answering without looking at the image gets.</source>
        <translation>이미지를 보지 않고 답할 때의 값입니다.</translation>
    </message>
</context>
<context>
    <name>CurvePicture</name>
    <message>
        <source>minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message>
        <source>MNIST was not found. The File menu gets it from the network, or takes the folder of its four files; a folder may also be dropped on the window. Looked in: {folders}</source>
        <translation>MNIST를 찾지 못했습니다. 파일 메뉴에서 내려받거나 네 파일이 있는 폴더를 고르세요. 폴더를 창에 끌어다 놓아도 됩니다. 찾아본 곳: {folders}</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>How far the data are loaded.</source>
        <translation>데이터를 불러온 정도입니다.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Which part of the data is looked at: what is learnt from, or held out.</source>
        <translation>데이터의 어느 부분을 볼지 고릅니다. 배우는 데이터와 떼어 둔 데이터가 있습니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Look at single samples.</source>
        <translation>샘플을 하나씩 살펴봅니다.</translation>
    </message>
    <message>
        <source>Look at what all samples have in common.</source>
        <translation>모든 샘플의 공통점을 살펴봅니다.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Decide what is learnt from.</source>
        <translation>무엇으로 배울지 정합니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>The samples appear here as soon as they are loaded.</source>
        <translation>샘플을 다 불러오면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>There are no samples to look at: the message above says why.</source>
        <translation>볼 샘플이 없습니다. 이유는 위의 메시지에 있습니다.</translation>
    </message>
    <message>
        <source>{part}: {n:,} samples</source>
        <translation>{part}: 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
</context>
<context>
    <name>DataSections</name>
    <message>
        <source>Source and division</source>
        <translation>출처와 분할</translation>
    </message>
    <message>
        <source>Where samples come from, and how they are divided.</source>
        <translation>샘플의 출처와 나누는 방법을 정합니다.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>How labels are written, and how many are wrong.</source>
        <translation>레이블의 형식과 틀린 레이블의 비율을 정합니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일 조정</translation>
    </message>
    <message>
        <source>What the network gets for a pixel.</source>
        <translation>신경망이 픽셀 값을 어떻게 받을지 정합니다.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>데이터 증강</translation>
    </message>
    <message>
        <source>Change training images at random, again and again.</source>
        <translation>훈련 이미지를 매번 새로 무작위로 변형합니다.</translation>
    </message>
    <message>
        <source>{n:,} points</source>
        <translation>점 {n:,}개</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>샘플 전체</translation>
    </message>
    <message>
        <source>{n:,} samples</source>
        <translation>샘플 {n:,}개</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>class numbers</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>{share} % wrong</source>
        <translation>틀린 레이블 {share} %</translation>
    </message>
    <message>
        <source>{n} kinds of change</source>
        <translation>변형 {n}가지</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>DenseCard</name>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Neurons of this layer, the D_out of its W.</source>
        <translation>이 층의 뉴런 수, 곧 W의 D_out입니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function f in A = f(X @ W + b).</source>
        <translation>A = f(X @ W + b)의 함수 f입니다.</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 규제</translation>
    </message>
    <message>
        <source>Adds L1 · Σ|W| to the loss, which drives many weights to exactly 0.</source>
        <translation>손실에 L1 · Σ|W|를 더합니다. 많은 가중치가 정확히 0이 됩니다.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>Adds L2 · ΣW² to the loss, which keeps all weights small; together with L1 it is the elastic net.</source>
        <translation>손실에 L2 · ΣW²을 더합니다. 모든 가중치가 작게 유지됩니다. L1과 함께 쓰면 엘라스틱 넷입니다.</translation>
    </message>
    <message>
        <source>Whether each neuron has a number b that is added to its score.</source>
        <translation>뉴런마다 점수에 더하는 수 b를 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Keep W and b of this layer as they are: training leaves them alone.</source>
        <translation>이 층의 W와 b를 그대로 둡니다. 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>편향 없음</translation>
    </message>
    <message>
        <source>Parameters: {left} × {right} weights, no biases.</source>
        <translation>파라미터: 가중치 {left} × {right}개, 편향 없음.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>The last dense layer: one unit for each class.</source>
        <translation>마지막 완전 연결 층으로, 클래스마다 유닛이 하나입니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>A fully connected layer: A = f(X @ W + b).</source>
        <translation>완전 연결 층: A = f(X @ W + b).</translation>
    </message>
    <message>
        <source>How the weights are drawn before training: {formula}; biases start at 0.</source>
        <translation>훈련 전에 가중치를 뽑는 방법: {formula}. 편향은 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>Parameters: {left} × {right} weights and {right} biases.</source>
        <translation>파라미터: 가중치 {left} × {right}개와 편향 {right}개.</translation>
    </message>
</context>
<context>
    <name>DerivativeLesson</name>
    <message>
        <source>A tenth</source>
        <translation>10분의 1</translation>
    </message>
    <message>
        <source>Make ε ten times smaller.</source>
        <translation>ε을 10분의 1로 줄입니다.</translation>
    </message>
    <message>
        <source>How far the second point is from the first.</source>
        <translation>두 번째 점이 첫 번째 점에서 떨어진 거리입니다.</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>반대쪽</translation>
    </message>
    <message>
        <source>Look to the other side of the point.</source>
        <translation>점의 반대쪽을 봅니다.</translation>
    </message>
    <message>
        <source>The function and its tangent at x + ε</source>
        <translation>x + ε에서의 함수와 접선</translation>
    </message>
    <message>
        <source>Smaller and smaller ε</source>
        <translation>점점 작아지는 ε</translation>
    </message>
    <message>
        <source>Click an ε to look at it.</source>
        <translation>ε을 클릭하면 그때의 모습을 봅니다.</translation>
    </message>
    <message>
        <source>The function has no value at this point: choose another.</source>
        <translation>이 점에서는 함숫값이 없습니다. 다른 점을 고르세요.</translation>
    </message>
    <message>
        <source>A kink: from the left and from the right the secant ends up differently, so there is no derivative; descent takes {slope} here.</source>
        <translation>꺾인 점: 왼쪽과 오른쪽에서 할선의 끝이 서로 달라 도함수가 없습니다. 경사 하강법은 여기서 {slope} 값을 씁니다.</translation>
    </message>
    <message>
        <source>The curve has no finite slope at this point.</source>
        <translation>이 점에서는 곡선의 기울기가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>For ε = 0 there is nothing to divide by: take an ε as small as you like.</source>
        <translation>ε = 0이면 나눌 수 없습니다. 원하는 만큼 작은 ε을 쓰세요.</translation>
    </message>
    <message>
        <source>The function has no value at x + ε: choose another ε.</source>
        <translation>x + ε에서는 함숫값이 없습니다. 다른 ε을 고르세요.</translation>
    </message>
    <message>
        <source>As ε shrinks the secant turns into the tangent, its slope into a = f′(x) = {slope}.</source>
        <translation>ε이 작아지면 할선은 접선이 되고, 할선의 기울기는 a = f′(x) = {slope}에 가까워집니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop at this ε.</source>
        <translation>이 ε에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>Shrink ε</source>
        <translation>ε 줄이기</translation>
    </message>
    <message>
        <source>Let ε shrink and watch the secant become the tangent.</source>
        <translation>ε을 줄이며 할선이 접선이 되는 것을 봅니다.</translation>
    </message>
</context>
<context>
    <name>Descent1DPanel</name>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Click or drag to choose where the point starts; arrow keys move it too.</source>
        <translation>클릭하거나 끌어서 점의 출발 위치를 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>Walk down the slope, step by step.</source>
        <translation>경사를 따라 한 걸음씩 내려갑니다.</translation>
    </message>
    <message>
        <source>See what the slope is: a limit of secants.</source>
        <translation>기울기가 무엇인지 봅니다. 할선의 극한입니다.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>배울 것</translation>
    </message>
    <message>
        <source>Drag the open point to change ε, or press elsewhere to move the other one; arrow keys move it too, with Shift the open one.</source>
        <translation>빈 점을 끌면 ε이 바뀌고, 다른 곳을 누르면 다른 점이 옮겨집니다. 화살표 키로도 옮기며, Shift와 함께 누르면 빈 점이 움직입니다.</translation>
    </message>
</context>
<context>
    <name>Descent2DPanel</name>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Suggested rates</source>
        <translation>추천 학습률</translation>
    </message>
    <message>
        <source>Give every optimizer the learning rate suggested for this surface.</source>
        <translation>모든 옵티마이저에 이 곡면의 추천 학습률을 적용합니다.</translation>
    </message>
    <message>
        <source>Schedule and noise</source>
        <translation>스케줄과 노이즈</translation>
    </message>
    <message>
        <source>What the learning rates and the gradients of all go through.</source>
        <translation>모든 옵티마이저의 학습률과 그레이디언트에 함께 적용됩니다.</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>조건수 κ</translation>
    </message>
    <message>
        <source>How many times as steep the ravine is across as along.</source>
        <translation>골짜기가 길이 방향보다 가로 방향으로 몇 배 가파른지 정합니다.</translation>
    </message>
</context>
<context>
    <name>DescentForm</name>
    <message>
        <source>Beside it a ball with momentum μ</source>
        <translation>모멘텀 μ의 공을 나란히</translation>
    </message>
    <message>
        <source>Compare with momentum</source>
        <translation>모멘텀과 비교</translation>
    </message>
    <message>
        <source>Let a ball with momentum roll from the same start at the same rate.</source>
        <translation>같은 시작점과 같은 학습률로 모멘텀이 있는 공을 함께 굴립니다.</translation>
    </message>
    <message>
        <source>Momentum μ of the second ball</source>
        <translation>두 번째 공의 모멘텀 μ</translation>
    </message>
    <message>
        <source>What share of its speed the ball keeps at each update.</source>
        <translation>업데이트마다 공이 유지하는 속도의 비율입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>How a slope becomes a step.</source>
        <translation>기울기로 걸음을 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>How long a step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>모멘텀 μ</translation>
    </message>
</context>
<context>
    <name>DesignMessages</name>
    <message>
        <source>Use the sparse form</source>
        <translation>희소 형식 사용</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>The network has no layers yet: add an output layer to begin.</source>
        <translation>신경망에 아직 층이 없습니다. 출력층부터 추가하세요.</translation>
    </message>
    <message>
        <source>The network expects {shape} inputs, but the data have {wanted}.</source>
        <translation>신경망의 입력 크기는 {shape}인데 데이터의 크기는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>Training would need about {bytes} of memory, more than most computers have.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다. 대부분의 컴퓨터에는 이만큼 없습니다.</translation>
    </message>
    <message>
        <source>One output can tell two classes apart, but there are {classes}: use one for each.</source>
        <translation>출력 하나로는 클래스 2개만 구별합니다. 클래스가 {classes}개이니 하나씩 두세요.</translation>
    </message>
    <message>
        <source>The output has {units} units for {classes} classes.</source>
        <translation>클래스는 {classes}개인데 출력 유닛은 {units}개입니다.</translation>
    </message>
    <message>
        <source>{loss} needs one-hot labels, but these are integers. With integers, use the sparse form of cross-entropy.</source>
        <translation>{loss}: 원-핫 레이블이 필요합니다. 정수에는 희소 크로스 엔트로피를 쓰세요.</translation>
    </message>
    <message>
        <source>{loss} needs integer labels, but these are one-hot.</source>
        <translation>{loss}: 정수 레이블이 필요한데 지금은 원-핫입니다.</translation>
    </message>
    <message>
        <source>Sigmoid outputs do not sum to 1; {loss} is made for softmax.</source>
        <translation>Sigmoid 출력은 합이 1이 아닙니다. Softmax용 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>Binary cross-entropy judges each output by itself; softmax outputs share one whole.</source>
        <translation>이진 크로스 엔트로피는 출력을 따로따로 보지만, Softmax 출력은 합이 1로 묶여 있습니다.</translation>
    </message>
    <message>
        <source>A ReLU output that has fallen silent gets no gradient and never recovers.</source>
        <translation>ReLU 출력은 한번 0으로 꺼지면 그레이디언트를 받지 못해 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>Training will need about {bytes} of memory.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다.</translation>
    </message>
    <message>
        <source>Training will take about {seconds} on an ordinary computer.</source>
        <translation>보통 컴퓨터에서 훈련에 약 {seconds} 걸립니다.</translation>
    </message>
    <message>
        <source>{count} sigmoid and tanh layers in a row: hardly any gradient reaches the first.</source>
        <translation>Sigmoid와 tanh 층이 {count}개 이어집니다. 첫 층에 그레이디언트가 거의 닿지 않습니다.</translation>
    </message>
    <message>
        <source>Dropout of {rate} right before the output hides most of what it decides by.</source>
        <translation>출력 바로 앞의 드롭아웃(비율 {rate})이 판단 근거를 대부분 가립니다.</translation>
    </message>
    <message>
        <source>Add output</source>
        <translation>출력층 추가</translation>
    </message>
    <message>
        <source>Use {wanted}</source>
        <translation>{wanted} 사용</translation>
    </message>
    <message>
        <source>Shrink widest layer</source>
        <translation>가장 넓은 층 줄이기</translation>
    </message>
    <message>
        <source>Use integer labels</source>
        <translation>정수 레이블 사용</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}번 층</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>The network must end with a dense layer, whose units are the outputs, or with its activation.</source>
        <translation>신경망은 Dense 층이나 그 활성화 함수로 끝나야 합니다. Dense 층의 유닛이 출력입니다.</translation>
    </message>
    <message>
        <source>There are {count} class weights for {classes} classes: give one to each, or none.</source>
        <translation>클래스는 {classes}개인데 클래스 가중치는 {count}개입니다. 클래스마다 하나씩 주거나 모두 비우세요.</translation>
    </message>
    <message>
        <source>The flattening in {layer} changes nothing: each sample is a row already.</source>
        <translation>{layer}의 펼치기는 아무것도 바꾸지 않습니다. 샘플마다 이미 한 행입니다.</translation>
    </message>
    <message>
        <source>“From logits” means that the loss applies {usual} itself: the output must be linear, not {activation}.</source>
        <translation>“로짓 출력”에서는 손실 함수가 {usual} 함수를 직접 적용합니다. 출력은 {activation} 대신 선형이어야 합니다.</translation>
    </message>
    <message>
        <source>“From logits” is meant for cross-entropies; {loss} takes the outputs as they are.</source>
        <translation>“로짓 출력”은 크로스 엔트로피용입니다. 출력을 그대로 쓰는 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>Label smoothing is meant for cross-entropies, whose labels are probabilities; {loss} has none.</source>
        <translation>레이블 스무딩은 레이블이 확률인 크로스 엔트로피용입니다. 레이블이 확률이 아닌 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>{loss} needs probabilities, which {activation} outputs are not.</source>
        <translation>{loss}: 확률이 필요한데 {activation} 출력은 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>{loss} learns slowly from softmax, most of all where it is surely wrong.</source>
        <translation>{loss}: Softmax 출력에서는 느리게 배웁니다. 확신하고 틀릴 때 특히 그렇습니다.</translation>
    </message>
    <message>
        <source>{loss} asks the right score for a lead of 1 over the others, which {activation} hardly allows: leave the scores as they are.</source>
        <translation>{loss}: 정답 점수가 다른 점수보다 1 이상 커야 하는데 {activation} 출력으로는 어렵습니다. 점수를 그대로 두세요.</translation>
    </message>
    <message>
        <source>{activation} is made for hidden layers; with {loss} the output is {wanted}.</source>
        <translation>{activation} 함수는 은닉층용입니다. {loss}에 맞는 출력 함수는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>The step in {layer} has slope 0, so that gradient descent has nothing to follow.</source>
        <translation>{layer}의 계단 함수는 기울기가 0이라 경사 하강법이 따라갈 것이 없습니다.</translation>
    </message>
    <message>
        <source>All layers are frozen, so that nothing can be learnt.</source>
        <translation>모든 층이 동결되어 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The softmax in {layer} makes hidden neurons compete instead of helping.</source>
        <translation>{layer}의 Softmax 때문에 은닉 뉴런이 서로 돕지 않고 경쟁합니다.</translation>
    </message>
    <message>
        <source>{layer} is linear: with the next layer it collapses into one linear map.</source>
        <translation>선형인 층: {layer}. 다음 층과 합쳐져 선형 변환 하나가 됩니다.</translation>
    </message>
    <message>
        <source>{activation} in {layer} comes right after {first}: one of them is enough.</source>
        <translation>{layer}의 {activation} 함수가 {first} 바로 뒤에 있습니다. 하나면 충분합니다.</translation>
    </message>
    <message>
        <source>The linear activation in {layer} changes nothing.</source>
        <translation>{layer}의 선형 활성화 함수는 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>All weights of {layer} start at 0: its ReLU outputs 0 and it never learns.</source>
        <translation>{layer}의 가중치가 모두 0에서 시작합니다. ReLU 출력이 0이라 전혀 배우지 못합니다.</translation>
    </message>
    <message>
        <source>{layer} and the next dense layer start with equal weights, so that all neurons of {layer} stay equal for ever.</source>
        <translation>{layer} 및 다음 Dense 층의 가중치가 모두 같은 값에서 시작합니다. {layer}의 모든 뉴런이 끝까지 똑같습니다.</translation>
    </message>
    <message>
        <source>All weights of {layer} start at {value}, so all its neurons start as equals.</source>
        <translation>{layer}의 가중치가 모두 {value}에서 시작해 뉴런이 모두 똑같습니다.</translation>
    </message>
    <message>
        <source>{count} hidden layers start with very small weights: the signal fades from layer to layer.</source>
        <translation>은닉층 {count}개가 아주 작은 가중치로 시작합니다. 층을 지날수록 신호가 사라집니다.</translation>
    </message>
    <message>
        <source>With σ = {sigma} at the start, the scores of {layer} are about {times} times as large as its inputs.</source>
        <translation>시작할 때 σ = {sigma}이므로 {layer}의 점수가 입력의 약 {times}배입니다.</translation>
    </message>
    <message>
        <source>SELU keeps the size of a signal only if {layer} starts with {wanted}.</source>
        <translation>SELU는 {layer}의 초기화가 {wanted}일 때만 신호의 크기를 유지합니다.</translation>
    </message>
    <message>
        <source>Over a batch of one, batch normalisation makes every value 0: it needs several samples.</source>
        <translation>배치의 샘플이 하나면 배치 정규화가 모든 값을 0으로 만듭니다. 샘플이 여러 개 필요합니다.</translation>
    </message>
    <message>
        <source>The batch normalisation in {layer} evens out the scores right before {activation}; it is meant for hidden layers.</source>
        <translation>{layer}의 배치 정규화가 {activation} 바로 앞에서 점수 차이를 고르게 만듭니다. 배치 정규화는 은닉층용입니다.</translation>
    </message>
    <message>
        <source>The batch normalisation after {layer} subtracts the mean, and the bias with it: {count} biases do nothing.</source>
        <translation>{layer} 뒤의 배치 정규화가 평균을 빼면서 편향도 없앱니다. 편향 {count}개는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>{penalty} of {strength} in {layer} is very strong: small weights will matter more than right answers.</source>
        <translation>{layer}의 {penalty} 규제({strength})가 매우 강합니다. 정답을 맞히기보다 가중치를 줄이는 일이 더 중요해집니다.</translation>
    </message>
    <message>
        <source>The noise in {layer} (σ = {sigma}) is larger than the values it is added to.</source>
        <translation>{layer}의 노이즈(σ = {sigma})가 원래 값보다 큽니다.</translation>
    </message>
    <message>
        <source>The noise in {layer} has σ = 0 and does nothing.</source>
        <translation>{layer}의 노이즈는 σ = 0이라 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>The dropout in {layer} has rate 0 and does nothing.</source>
        <translation>{layer}의 드롭아웃은 비율이 0이라 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Dropout of {rate} on the inputs hides most of every sample.</source>
        <translation>입력의 드롭아웃(비율 {rate})이 모든 샘플의 대부분을 가립니다.</translation>
    </message>
    <message>
        <source>The dropout in {layer} silences scores of classes: put it before the output layer.</source>
        <translation>{layer}의 드롭아웃이 클래스의 점수를 끕니다. 출력층 앞에 두세요.</translation>
    </message>
    <message>
        <source>Use cross-entropy</source>
        <translation>크로스 엔트로피 사용</translation>
    </message>
    <message>
        <source>Use linear output</source>
        <translation>선형 출력 사용</translation>
    </message>
    <message>
        <source>Use {classes} outputs</source>
        <translation>출력 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use {classes} units</source>
        <translation>유닛 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use one-hot labels</source>
        <translation>원-핫 레이블 사용</translation>
    </message>
    <message>
        <source>Use the one-hot form</source>
        <translation>원-핫 형식 사용</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>모두 동결 해제</translation>
    </message>
    <message>
        <source>Keep {activation}</source>
        <translation>{activation} 유지</translation>
    </message>
    <message>
        <source>Use the usual</source>
        <translation>기본 초기화 사용</translation>
    </message>
    <message>
        <source>Use batches of {wanted}</source>
        <translation>배치 크기 {wanted} 사용</translation>
    </message>
    <message>
        <source>Leave out bias</source>
        <translation>편향 빼기</translation>
    </message>
    <message>
        <source>Train {epochs} epochs</source>
        <translation>{epochs}에포크만 훈련</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>DiaryPanel</name>
    <message>
        <source>Learned last</source>
        <translation>마지막에 배움</translation>
    </message>
    <message>
        <source>Flip-flop</source>
        <translation>배웠다 잊었다</translation>
    </message>
    <message>
        <source>Always wrong</source>
        <translation>늘 틀림</translation>
    </message>
    <message>
        <source>Learned first</source>
        <translation>처음에 배움</translation>
    </message>
    <message>
        <source>Right to this day, and that since the latest moment.</source>
        <translation>지금 맞히는 샘플을 가장 늦게 배운 것부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>Learned and forgotten more than once, the most often first.</source>
        <translation>두 번 이상 배웠다 잊은 샘플을 횟수가 많은 것부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>Never answered rightly at any moment.</source>
        <translation>어느 시점에도 맞히지 못한 샘플입니다.</translation>
    </message>
    <message>
        <source>Right since the earliest moment, without a slip.</source>
        <translation>가장 일찍부터 한 번도 틀리지 않고 맞히는 샘플입니다.</translation>
    </message>
    <message>
        <source>Samples of the diary</source>
        <translation>일지의 샘플</translation>
    </message>
    <message>
        <source>Choose a sample to read its story.</source>
        <translation>샘플을 고르면 배운 과정이 보입니다.</translation>
    </message>
    <message>
        <source>Probabilities over time</source>
        <translation>시간에 따른 확률</translation>
    </message>
    <message>
        <source>Click or drag to look at the run at that moment.</source>
        <translation>누르거나 끌면 훈련의 그 시점을 봅니다.</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the diary notes which samples are learnt when.</source>
        <translation>“시작”(Space)을 눌러 훈련하세요. 어떤 샘플을 언제 배우는지 일지에 적습니다.</translation>
    </message>
    <message>
        <source>Choose the data that this run learns from to read its diary.</source>
        <translation>일지를 읽으려면 이 훈련이 배우는 데이터를 고르세요.</translation>
    </message>
    <message>
        <source>The diary is about validation samples: hold some out in the Data panel.</source>
        <translation>일지는 검증 샘플을 다룹니다. 데이터 패널에서 검증용 샘플을 떼어 두세요.</translation>
    </message>
    <message>
        <source>Go on with this run (Space): only moments made here are in the diary.</source>
        <translation>이 훈련을 이어 가세요(Space). 여기서 지나온 시점만 일지에 담깁니다.</translation>
    </message>
    <message>
        <source>Reading the snapshots …</source>
        <translation>스냅샷을 읽는 중 …</translation>
    </message>
    <message>
        <source>{n} validation samples at {moments} moments: {right}% right at step {step}, {never} never right, {forgotten} forgotten at least once.</source>
        <translation>시점 {moments}개에서 본 검증 샘플 {n}개: 스텝 {step}에서 {right}% 정답, 한 번도 맞히지 못한 샘플 {never}개, 한 번 이상 잊은 샘플 {forgotten}개.</translation>
    </message>
    <message>
        <source>{n} samples are right to this day; the latest come first.</source>
        <translation>샘플 {n}개를 지금 맞힙니다. 늦게 배운 것부터 보입니다.</translation>
    </message>
    <message>
        <source>{n} samples were forgotten more than once.</source>
        <translation>샘플 {n}개를 두 번 이상 잊었습니다.</translation>
    </message>
    <message>
        <source>{n} samples have never been answered rightly.</source>
        <translation>샘플 {n}개를 한 번도 맞히지 못했습니다.</translation>
    </message>
    <message>
        <source>{n} samples are right to this day; the first come first.</source>
        <translation>샘플 {n}개를 지금 맞힙니다. 일찍 배운 것부터 보입니다.</translation>
    </message>
    <message>
        <source>This is {name}. It has never been answered rightly.</source>
        <translation>실제 클래스: {name}. 한 번도 맞히지 못했습니다.</translation>
    </message>
    <message>
        <source>This is {name}. First right at step {first}, forgotten {times}×, wrong now.</source>
        <translation>실제 클래스: {name}. 스텝 {first}에서 처음 맞히고 {times}번 잊었으며, 지금은 틀립니다.</translation>
    </message>
    <message>
        <source>This is {name}. Right since step {first}, never forgotten.</source>
        <translation>실제 클래스: {name}. 스텝 {first}부터 맞히며 잊은 적이 없습니다.</translation>
    </message>
    <message>
        <source>This is {name}. First right at step {first}, forgotten {times}×, right for good since step {since}.</source>
        <translation>실제 클래스: {name}. 스텝 {first}에서 처음 맞히고 {times}번 잊었으며, 스텝 {since}부터 계속 맞힙니다.</translation>
    </message>
</context>
<context>
    <name>DigitCanvasPanel</name>
    <message>
        <source>Drawing field</source>
        <translation>그리기 영역</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>신경망 입력</translation>
    </message>
    <message>
        <source>What the network really receives: your ink fitted into 20 × 20 pixels and centred by its mass in 28 × 28, as in MNIST; point at a pixel to read it.</source>
        <translation>신경망이 실제로 받는 입력입니다. MNIST처럼 글씨를 20 × 20 픽셀에 맞추고 무게 중심을 28 × 28의 가운데에 둡니다. 픽셀을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>It is really {name}: add the drawing to your own digits.</source>
        <translation>정답: {name}. 그린 것을 내 숫자에 추가합니다.</translation>
    </message>
    <message>
        <source>then {name}: {value}</source>
        <translation>다음 {name}: {value}</translation>
    </message>
    <message>
        <source>Read without: {stages}.</source>
        <translation>건너뛴 전처리: {stages}.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Not trained yet: press Play (Space).</source>
        <translation>아직 훈련하지 않았습니다. 시작(Space)을 누르세요.</translation>
    </message>
    <message>
        <source>There is no network to ask yet. {reason}</source>
        <translation>아직 물어볼 신경망이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>This network cannot read digits: it takes {shape} numbers and gives {outputs}. Choose data of 28 × 28 images and an output layer of 10 units.</source>
        <translation>이 신경망은 숫자를 읽지 못합니다(입력 크기 {shape}, 출력 {outputs}개). 28 × 28 이미지 데이터와 유닛 10개인 출력층을 쓰세요.</translation>
    </message>
    <message>
        <source>The weights are no longer numbers: the run diverged. Choose a smaller learning rate, press Reset and train again.</source>
        <translation>훈련이 발산해 가중치가 더는 숫자가 아닙니다. 학습률을 줄이고 “초기화”를 누른 뒤 다시 훈련하세요.</translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger (the right button erases), or drop a picture; the dashed frame is what the network gets to see.</source>
        <translation>마우스, 펜, 손가락으로 숫자를 그리거나(오른쪽 버튼은 지우기) 그림을 끌어다 놓으세요. 점선 틀 안이 신경망이 보는 부분입니다.</translation>
    </message>
    <message>
        <source>The digit that the network holds likeliest, the one after it, and how far apart they are.</source>
        <translation>신경망이 가장 그럴듯하다고 보는 숫자와 그다음 숫자, 둘의 차이입니다.</translation>
    </message>
    <message>
        <source>How probable the network holds each digit, in percent; drag the dashed line to choose below what it counts as not sure.</source>
        <translation>신경망이 예측한 숫자별 확률(%)입니다. 점선을 끌어서 어느 확률 아래를 불확실로 볼지 정합니다.</translation>
    </message>
    <message>
        <source>Only a guess</source>
        <translation>추측일 뿐</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>차이 {margin}</translation>
    </message>
    <message>
        <source>Not sure: {a}&#xa0;or&#xa0;{b}?</source>
        <translation>불확실: {a}&#xa0;또는&#xa0;{b}?</translation>
    </message>
    <message>
        <source>Added to your digits as {name} ({n} in all).</source>
        <translation>{name} 레이블로 내 숫자에 추가했습니다(모두 {n}개).</translation>
    </message>
    <message>
        <source>Test digit {number:,}, labelled {name}</source>
        <translation>테스트 숫자 {number:,}번, 레이블 {name}</translation>
    </message>
    <message>
        <source>Read wrongly? Click what it really is.</source>
        <translation>잘못 읽었나요? 정답을 클릭하세요.</translation>
    </message>
    <message>
        <source>add your {name}</source>
        <translation>내 숫자 {name} 추가</translation>
    </message>
</context>
<context>
    <name>DigitFacts</name>
    <message>
        <source>Stroke width</source>
        <translation>획 굵기</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Width : height</source>
        <translation>너비 : 높이</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Offset down</source>
        <translation>아래로 치우침</translation>
    </message>
    <message>
        <source>Offset right</source>
        <translation>오른쪽으로 치우침</translation>
    </message>
    <message>
        <source>Thinner than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 획이 가늡니다</translation>
    </message>
    <message>
        <source>Thicker than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 획이 굵습니다</translation>
    </message>
    <message>
        <source>Less ink than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 잉크가 적습니다</translation>
    </message>
    <message>
        <source>More ink than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 잉크가 많습니다</translation>
    </message>
    <message>
        <source>Leans further to the left than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 왼쪽으로 더 기울었습니다</translation>
    </message>
    <message>
        <source>Leans further to the right than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 오른쪽으로 더 기울었습니다</translation>
    </message>
    <message>
        <source>Narrower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 홀쭉합니다</translation>
    </message>
    <message>
        <source>Wider than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 옆으로 넓적합니다</translation>
    </message>
    <message>
        <source>Lower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 높이가 낮습니다</translation>
    </message>
    <message>
        <source>Taller than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 높이가 높습니다</translation>
    </message>
    <message>
        <source>Fewer columns than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 차지하는 열이 적습니다</translation>
    </message>
    <message>
        <source>More columns than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 차지하는 열이 많습니다</translation>
    </message>
    <message>
        <source>Lies higher than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 위쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies lower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 아래쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies further left than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 왼쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies further right than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 오른쪽에 있습니다</translation>
    </message>
</context>
<context>
    <name>DigitSources</name>
    <message>
        <source>Every test digit is read rightly.</source>
        <translation>테스트 숫자를 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>There is no ink on that picture: nothing stands out from the paper.</source>
        <translation>그림에 잉크가 없습니다. 종이와 구별되는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>DigitXrayPanel</name>
    <message>
        <source>Digit X-ray</source>
        <translation>숫자 엑스레이</translation>
    </message>
    <message>
        <source>What happens to the drawing on its way to the answer.</source>
        <translation>그린 숫자가 답이 되기까지의 과정입니다.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>전처리 단계</translation>
    </message>
    <message>
        <source>How the drawing becomes the network&apos;s input, step by step.</source>
        <translation>그린 숫자가 신경망의 입력이 되는 과정을 단계별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>특징</translation>
    </message>
    <message>
        <source>How the drawing compares with the digits that the network learns from.</source>
        <translation>그린 숫자를 신경망이 배우는 숫자와 비교합니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Which strokes speak for the answer, and which marks would change it.</source>
        <translation>어느 획이 답의 근거인지, 어떤 선이 답을 바꾸는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>강건성</translation>
    </message>
    <message>
        <source>How well the answer holds when the drawing is disturbed.</source>
        <translation>그린 숫자를 교란해도 답이 얼마나 잘 유지되는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Which units of each layer the drawing makes active.</source>
        <translation>그린 숫자가 층마다 어떤 유닛을 활성화하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>The network at hand cannot read digits of 28 × 28.</source>
        <translation>지금 신경망은 28 × 28 숫자를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Not trained yet: what the network says here is only a guess.</source>
        <translation>아직 훈련하지 않았습니다. 여기에 나오는 답은 추측일 뿐입니다.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A number became infinite</source>
        <translation>수가 무한대가 됨</translation>
    </message>
    <message>
        <source>Outputs, loss and labels do not fit</source>
        <translation>출력, 손실 함수, 레이블이 서로 맞지 않음</translation>
    </message>
    <message>
        <source>The loss climbs</source>
        <translation>손실이 커짐</translation>
    </message>
    <message>
        <source>Units that are all the same</source>
        <translation>모두 똑같은 유닛</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>죽은 유닛</translation>
    </message>
    <message>
        <source>Stuck at guessing</source>
        <translation>무작위 추측에 머무름</translation>
    </message>
    <message>
        <source>Exploding gradient</source>
        <translation>그레이디언트 폭주</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>그레이디언트 소실</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>포화된 유닛</translation>
    </message>
    <message>
        <source>Inputs that are not scaled</source>
        <translation>스케일을 조정하지 않은 입력</translation>
    </message>
    <message>
        <source>Learning rate too large</source>
        <translation>너무 큰 학습률</translation>
    </message>
    <message>
        <source>The loss swings</source>
        <translation>손실이 출렁임</translation>
    </message>
    <message>
        <source>Learning rate too small</source>
        <translation>너무 작은 학습률</translation>
    </message>
    <message>
        <source>Too few updates</source>
        <translation>너무 적은 업데이트</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>과대적합</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>과소적합</translation>
    </message>
    <message>
        <source>Validation looks easier</source>
        <translation>검증 쪽이 더 쉬워 보임</translation>
    </message>
    <message>
        <source>At step {step} a number became infinite or stopped being one; the learning rate was {learning_rate}.</source>
        <translation>스텝 {step}에서 어떤 수가 무한대가 되거나 더는 수가 아니게 되었습니다. 그때의 학습률: {learning_rate}.</translation>
    </message>
    <message>
        <source>The data have {classes} classes; the outputs, the loss or the form of the labels are made for something else.</source>
        <translation>데이터의 클래스는 {classes}개인데 출력, 손실 함수 또는 레이블의 형식이 여기에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The loss came down to {lowest} at step {step}, turned, and is {loss} now: more than it began with.</source>
        <translation>손실이 스텝 {step}에서 {lowest}까지 내려갔다가 다시 올라 지금은 {loss}입니다. 처음보다 큽니다.</translation>
    </message>
    <message>
        <source>In {layers}, all {units} units have the very same weights.</source>
        <translation>{layers}: 유닛 {units}개의 가중치가 모두 똑같습니다.</translation>
    </message>
    <message>
        <source>In {layers}, up to {dead} of {units} units answer 0 to every sample.</source>
        <translation>{layers}: 유닛 {units}개 중 최대 {dead}개가 모든 샘플에 0을 냅니다.</translation>
    </message>
    <message>
        <source>The loss stays at {loss}; giving each of the {classes} classes the same probability gets {chance}.</source>
        <translation>손실이 {loss}에 머뭅니다. 클래스 {classes}개에 같은 확률을 줄 때의 손실은 {chance}입니다.</translation>
    </message>
    <message>
        <source>In {layers} a gradient is {gradient} in size, where the weights are {weights}.</source>
        <translation>{layers}: 그레이디언트의 크기는 {gradient}, 가중치의 크기는 {weights}입니다.</translation>
    </message>
    <message>
        <source>The gradient is {first} in the first layer and {last} in the last: it is lost on its way back.</source>
        <translation>그레이디언트의 크기는 첫 층에서 {first}, 마지막 층에서 {last}입니다. 거꾸로 전해지는 동안 사라집니다.</translation>
    </message>
    <message>
        <source>In {layers}, up to {share} of the activations stand where the curve is level.</source>
        <translation>{layers}: 활성화 값이 곡선의 평평한 곳에 있는 비율이 최대 {share}입니다.</translation>
    </message>
    <message>
        <source>The network gets inputs as large as {size}; it expects about 1.</source>
        <translation>신경망이 받는 입력의 크기는 최대 {size}인데, 1쯤 되어야 알맞습니다.</translation>
    </message>
    <message>
        <source>The loss began at {beginning}, jumped to {peak}, and is still {loss}, with a learning rate of {learning_rate}.</source>
        <translation>손실이 {beginning}에서 시작해 {peak}까지 뛰었고 아직 {loss}입니다. 학습률: {learning_rate}.</translation>
    </message>
    <message>
        <source>The loss goes up and down by {spread} around {loss} without falling, with a learning rate of {learning_rate}.</source>
        <translation>손실이 줄지 않고 {loss} 둘레에서 {spread}만큼 오르내립니다. 학습률: {learning_rate}.</translation>
    </message>
    <message>
        <source>In {steps} steps the loss went from {first} to {loss}, with a learning rate of {learning_rate}.</source>
        <translation>{steps} 스텝 동안 손실의 변화: {first} → {loss}, 학습률: {learning_rate}.</translation>
    </message>
    <message>
        <source>Batches of {batch_size} make {updates} updates an epoch, and in the last epoch the loss still fell by {fall}.</source>
        <translation>배치 크기 {batch_size}에서는 에포크마다 업데이트가 {updates}번입니다. 마지막 에포크에도 손실이 {fall} 줄었습니다.</translation>
    </message>
    <message>
        <source>The validation loss was lowest after epoch {epoch} with {lowest} and is {validation_loss} now, while the training loss fell to {loss}.</source>
        <translation>검증 손실은 에포크 {epoch} 뒤에 {lowest}까지 낮아졌다가 지금은 {validation_loss}입니다. 그동안 훈련 손실은 {loss}까지 줄었습니다.</translation>
    </message>
    <message>
        <source>After {epochs} epochs the accuracy rests at {accuracy}, even in training.</source>
        <translation>{epochs}에포크 뒤에도 정확도가 {accuracy}에 머뭅니다. 훈련 샘플에서도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>The validation loss is {validation_loss}, the training loss {loss}: unseen samples seem to do better.</source>
        <translation>검증 손실은 {validation_loss}, 훈련 손실은 {loss}입니다. 처음 보는 샘플을 더 잘 맞히는 듯 보입니다.</translation>
    </message>
    <message>
        <source>An update made the weights so large that the next sums overflowed; from there on nothing can be learnt. Nearly always the steps are too long or the inputs too large.</source>
        <translation>업데이트로 가중치가 너무 커져 다음 합이 넘쳤습니다. 그때부터는 아무것도 배울 수 없습니다. 거의 언제나 스텝이 너무 길거나 입력이 너무 큰 탓입니다.</translation>
    </message>
    <message>
        <source>The loss compares each output with its label. When their number or form differs, a low loss does not mean right answers.</source>
        <translation>손실은 출력을 하나하나 레이블과 비교합니다. 개수나 형식이 다르면 손실이 낮아도 답이 맞는 것은 아닙니다.</translation>
    </message>
    <message>
        <source>Each step overshoots the valley and lands higher on the other side, so the next one is longer still. Shorter steps come down.</source>
        <translation>스텝마다 골짜기를 지나쳐 건너편 더 높은 곳에 닿으므로 다음 스텝은 더 길어집니다. 스텝이 짧으면 내려갑니다.</translation>
    </message>
    <message>
        <source>Units that begin alike get the same gradient and stay alike: however many they are, they do the work of one. Random initial weights make them differ.</source>
        <translation>똑같이 시작한 유닛은 같은 그레이디언트를 받아 계속 똑같습니다. 아무리 많아도 하나의 몫만 합니다. 초기 가중치가 무작위이면 서로 달라집니다.</translation>
    </message>
    <message>
        <source>ReLU lets no gradient through where its input is negative. A unit that is negative for every sample never changes again. One step too long is enough to push it there.</source>
        <translation>ReLU는 입력이 음수이면 그레이디언트를 통과시키지 않습니다. 모든 샘플에서 음수인 유닛은 다시는 바뀌지 않습니다. 너무 긴 스텝 한 번이면 그렇게 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The network answers the same whatever the sample is. No gradient shows it a way out, its steps are too short or too long, or the labels have nothing to do with the samples.</source>
        <translation>신경망이 어떤 샘플에도 똑같이 답합니다. 빠져나갈 길을 알려 주는 그레이디언트가 없거나, 스텝이 너무 짧거나 길거나, 레이블이 샘플과 관계가 없습니다.</translation>
    </message>
    <message>
        <source>On its way back each layer multiplies the gradient. With weights that are too large it grows from layer to layer, until one update would replace what was learnt.</source>
        <translation>그레이디언트는 거꾸로 전해지며 층마다 곱해집니다. 가중치가 너무 크면 층을 지날수록 커져, 업데이트 한 번이 배운 것을 덮어 버릴 정도가 됩니다.</translation>
    </message>
    <message>
        <source>On its way back each layer multiplies the gradient by the slope of its activation. Sigmoid’s is 0.25 at most, so the first layers hardly learn.</source>
        <translation>그레이디언트는 거꾸로 전해지며 층마다 활성화 함수의 기울기가 곱해집니다. Sigmoid의 기울기는 최대 0.25라서 앞쪽 층은 거의 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Sigmoid and tanh are level at both ends. A unit that stands there passes hardly any gradient on, and so learns very slowly. Smaller sums bring it back to the middle.</source>
        <translation>Sigmoid와 tanh는 양 끝이 평평합니다. 그곳에 있는 유닛은 그레이디언트를 거의 전하지 못해 아주 느리게 배웁니다. 합이 작아지면 가운데로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Initial weights are made for inputs of about 1. Larger ones make every sum, and every gradient, as many times larger.</source>
        <translation>초기 가중치는 크기가 1쯤인 입력에 맞춰져 있습니다. 입력이 몇 배 커지면 모든 합과 그레이디언트도 그만큼 커집니다.</translation>
    </message>
    <message>
        <source>The first steps were so long that they left the region where the loss is low. What was thrown far away takes long to come back, if it does.</source>
        <translation>처음 스텝이 너무 길어 손실이 낮은 곳을 벗어났습니다. 멀리 튕겨 나가면 돌아오는 데 오래 걸리고, 돌아오지 못하기도 합니다.</translation>
    </message>
    <message>
        <source>The steps are longer than the valley is wide, so they jump from one side to the other. Shorter steps, or steps that become shorter, settle in it.</source>
        <translation>스텝이 골짜기의 너비보다 길어 이쪽저쪽으로 건너뜁니다. 스텝이 짧거나 점점 짧아지면 골짜기에 자리를 잡습니다.</translation>
    </message>
    <message>
        <source>The way is right, but the steps are so short that it would take a very long time. The curve is a nearly straight line that has not begun to bend.</source>
        <translation>방향은 맞지만 스텝이 너무 짧아 아주 오래 걸립니다. 곡선이 아직 꺾이지 않은 거의 곧은 선입니다.</translation>
    </message>
    <message>
        <source>One update is made for each batch. Larger batches give a steadier direction but fewer steps, and here the steps are what is missing.</source>
        <translation>배치마다 업데이트를 한 번 합니다. 배치가 크면 방향은 안정되지만 스텝이 줄어드는데, 지금 모자란 것은 스텝입니다.</translation>
    </message>
    <message>
        <source>The network begins to learn the training samples by heart, with their accidents. That helps with nothing it has not seen.</source>
        <translation>신경망이 훈련 샘플을 우연한 특징까지 외우기 시작합니다. 처음 보는 샘플에는 도움이 되지 않습니다.</translation>
    </message>
    <message>
        <source>Training and unseen samples do equally badly and nothing improves: the network is too small for what it is to learn, or something in it does not learn.</source>
        <translation>훈련 샘플도 처음 보는 샘플도 똑같이 잘 맞히지 못하고 나아지지 않습니다. 배울 것에 비해 신경망이 너무 작거나, 일부가 배우지 않고 있습니다.</translation>
    </message>
    <message>
        <source>The training loss is a mean over the epoch, while the weights were still worse, and with dropout at work. Measured again at rest it can be compared.</source>
        <translation>훈련 손실은 에포크 전체의 평균으로, 가중치가 아직 덜 좋을 때 드롭아웃을 켠 채 잰 값입니다. 가중치를 고정하고 다시 재면 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Try a tenth of the learning rate</source>
        <translation>학습률을 10분의 1로 해 보기</translation>
    </message>
    <message>
        <source>Try ten times the learning rate</source>
        <translation>학습률을 10배로 해 보기</translation>
    </message>
    <message>
        <source>Try fast layers at the rate of the others</source>
        <translation>빠른 층을 다른 층과 같은 학습률로 시도</translation>
    </message>
    <message>
        <source>Try slow layers at the rate of the others</source>
        <translation>느린 층을 다른 층과 같은 학습률로 시도</translation>
    </message>
    <message>
        <source>Try Adam</source>
        <translation>Adam 써 보기</translation>
    </message>
    <message>
        <source>Try the usual initial weights</source>
        <translation>보통의 초기 가중치 써 보기</translation>
    </message>
    <message>
        <source>Try ReLU</source>
        <translation>ReLU 써 보기</translation>
    </message>
    <message>
        <source>Try batch normalisation</source>
        <translation>배치 정규화 써 보기</translation>
    </message>
    <message>
        <source>Try scaled inputs</source>
        <translation>입력 스케일 조정해 보기</translation>
    </message>
    <message>
        <source>Try clipping the gradient</source>
        <translation>그레이디언트 클리핑 써 보기</translation>
    </message>
    <message>
        <source>Try a rate that falls</source>
        <translation>학습률을 점점 줄여 보기</translation>
    </message>
    <message>
        <source>Try smaller batches</source>
        <translation>배치를 작게 해 보기</translation>
    </message>
    <message>
        <source>Try early stopping</source>
        <translation>조기 종료 써 보기</translation>
    </message>
    <message>
        <source>Try dropout</source>
        <translation>드롭아웃 써 보기</translation>
    </message>
    <message>
        <source>Try twice the units</source>
        <translation>유닛을 두 배로 해 보기</translation>
    </message>
    <message>
        <source>Try three times the epochs</source>
        <translation>에포크를 세 배로 해 보기</translation>
    </message>
    <message>
        <source>Measure training again at rest</source>
        <translation>가중치를 고정하고 훈련 손실 다시 재기</translation>
    </message>
    <message>
        <source>Try outputs and loss that fit</source>
        <translation>알맞은 출력과 손실 함수 써 보기</translation>
    </message>
    <message>
        <source>Train a twin whose steps are a tenth as long.</source>
        <translation>스텝의 길이를 10분의 1로 줄여 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin whose steps are ten times as long.</source>
        <translation>스텝의 길이를 10배로 늘려 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin in which no layer multiplies the learning rate by more than 1.</source>
        <translation>어느 층도 학습률에 1보다 큰 값을 곱하지 않는 쌍둥이를 훈련합니다.</translation>
    </message>
    <message>
        <source>Train a twin in which no layer multiplies the learning rate by less than 1.</source>
        <translation>어느 층도 학습률에 1보다 작은 값을 곱하지 않는 쌍둥이를 훈련합니다.</translation>
    </message>
    <message>
        <source>Train a twin with Adam at 0.001: each weight gets a step of its own length.</source>
        <translation>학습률 0.001의 Adam으로 쌍둥이 훈련을 합니다. 스텝의 길이가 가중치마다 따로 정해집니다.</translation>
    </message>
    <message>
        <source>Train a twin that begins with the weights usual for its activations.</source>
        <translation>활성화 함수에 맞는 보통의 초기 가중치에서 시작해 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin with ReLU in place of sigmoid and tanh in hidden layers.</source>
        <translation>은닉층의 Sigmoid와 tanh를 ReLU로 바꾸어 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin that normalises each hidden layer before its activation.</source>
        <translation>은닉층마다 활성화 함수 앞에 배치 정규화를 넣어 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin whose inputs are scaled to lie between 0 and 1.</source>
        <translation>입력을 0과 1 사이로 조정해 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin whose gradient is shortened to length 1 where it is longer.</source>
        <translation>그레이디언트의 길이가 1보다 크면 1로 줄여 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin whose learning rate falls along a cosine.</source>
        <translation>학습률을 코사인을 따라 줄이며 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin with smaller batches, and so with more updates an epoch.</source>
        <translation>배치를 작게 해 에포크마다 업데이트를 더 많이 하며 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin that ends when validation is no better for two epochs, and takes back its best weights.</source>
        <translation>검증 결과가 두 에포크 동안 나아지지 않으면 끝내고 가장 좋은 가중치로 되돌리는 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin that leaves out 30% of the last hidden units at random.</source>
        <translation>마지막 은닉층의 유닛 30%를 무작위로 빼며 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin with twice the hidden units, or with a hidden layer at all.</source>
        <translation>은닉 유닛을 두 배로 하거나, 은닉층이 없으면 넣어서 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin three times as long.</source>
        <translation>세 배 길게 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin that measures all training samples after each epoch.</source>
        <translation>에포크가 끝날 때마다 모든 훈련 샘플을 재는 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Train a twin with an output for each class, softmax and cross-entropy.</source>
        <translation>클래스마다 출력을 하나씩 두고 Softmax와 크로스 엔트로피로 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Too early to tell: after {n} steps the doctor can say more.</source>
        <translation>아직 판단하기 이릅니다. {n} 스텝이 지나면 더 자세히 진단할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing to worry about: the loss went from {first} to {last}, and {alive} of {units} hidden units answer.</source>
        <translation>걱정할 것이 없습니다. 손실: {first} → {last}, 은닉 유닛 {units}개 중 {alive}개가 반응합니다.</translation>
    </message>
    <message>
        <source>Nothing to worry about: the loss went from {first} to {last}, and {accuracy} of the last batches was right.</source>
        <translation>걱정할 것이 없습니다. 손실: {first} → {last}, 마지막 배치들의 정확도: {accuracy}.</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}번 층</translation>
    </message>
    <message>
        <source>layers {numbers}</source>
        <translation>{numbers}번 층</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, η too large</source>
        <translation>보기: 곡선 위의 경사 하강, 너무 큰 η</translation>
    </message>
    <message>
        <source>Each step lands twice as far from the minimum; Space plays it.</source>
        <translation>스텝마다 최솟값에서 두 배 멀리 떨어집니다. Space를 누르면 재생합니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, η just too large</source>
        <translation>보기: 곡선 위의 경사 하강, 조금 큰 η</translation>
    </message>
    <message>
        <source>Each step jumps over the minimum and a little higher up.</source>
        <translation>스텝마다 최솟값을 뛰어넘어 조금씩 더 높이 올라갑니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, thrown onto a plain</source>
        <translation>보기: 곡선 위의 경사 하강, 평지로 튕겨 나감</translation>
    </message>
    <message>
        <source>One long step leaves the valley; the plain has hardly any slope back.</source>
        <translation>긴 스텝 하나로 골짜기를 벗어납니다. 평지에는 되돌아갈 기울기가 거의 없습니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, η that jumps across</source>
        <translation>보기: 곡선 위의 경사 하강, 건너뛰는 η</translation>
    </message>
    <message>
        <source>Each step lands on the other side of the minimum.</source>
        <translation>스텝마다 최솟값의 반대편에 떨어집니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, η too small</source>
        <translation>보기: 곡선 위의 경사 하강, 너무 작은 η</translation>
    </message>
    <message>
        <source>The way is right, and after a hundred steps hardly begun.</source>
        <translation>방향은 맞지만 스텝 100번 뒤에도 거의 제자리입니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, begun on a plain</source>
        <translation>보기: 곡선 위의 경사 하강, 평지에서 출발</translation>
    </message>
    <message>
        <source>Where there is no slope, no step leads anywhere.</source>
        <translation>기울기가 없으면 스텝을 밟아도 어디로도 가지 못합니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, behind weights of 3</source>
        <translation>보기: 곡선 위의 경사 하강, 값이 3인 가중치들 뒤</translation>
    </message>
    <message>
        <source>Every weight on the way back multiplies the slope; a usual η is too much.</source>
        <translation>되돌아가는 길의 가중치마다 기울기가 곱해져, 보통의 η도 너무 큽니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, behind three sigmoids</source>
        <translation>보기: 곡선 위의 경사 하강, Sigmoid 세 개 뒤</translation>
    </message>
    <message>
        <source>Every sigmoid on the way back leaves a quarter of the slope at most.</source>
        <translation>되돌아가는 길의 Sigmoid마다 기울기가 많아야 4분의 1만 남습니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, behind a level sigmoid</source>
        <translation>보기: 곡선 위의 경사 하강, 평평한 Sigmoid 뒤</translation>
    </message>
    <message>
        <source>The loss is as high as it can be, and there is no slope.</source>
        <translation>손실이 가장 높은 곳인데 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Look at them: Layers over time</source>
        <translation>보기: 시간에 따른 층</translation>
    </message>
    <message>
        <source>The activations of each layer, from the first step to now.</source>
        <translation>첫 스텝부터 지금까지 각 층의 활성화를 봅니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a curve, behind a ReLU at 0</source>
        <translation>보기: 곡선 위의 경사 하강, 0에 멈춘 ReLU 뒤</translation>
    </message>
    <message>
        <source>Left of 0 the slope is exactly 0: the point never moves again.</source>
        <translation>0의 왼쪽에서는 기울기가 정확히 0이라 점이 다시는 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Look at them: Hidden units</source>
        <translation>보기: 은닉 유닛</translation>
    </message>
    <message>
        <source>Every unit&apos;s weights as an image, and which of them answer.</source>
        <translation>모든 유닛의 가중치를 이미지로 보고, 어느 유닛이 반응하는지 봅니다.</translation>
    </message>
    <message>
        <source>Look at it: Tensor shapes</source>
        <translation>보기: 텐서 크기</translation>
    </message>
    <message>
        <source>What the last layer gives, and what the loss compares it with.</source>
        <translation>마지막 층이 내는 값과, 손실이 그것과 비교하는 값입니다.</translation>
    </message>
    <message>
        <source>See it: Descent on a surface, a steep ravine</source>
        <translation>보기: 곡면 위의 경사 하강, 가파른 협곡</translation>
    </message>
    <message>
        <source>Large inputs make the loss steep one way and flat the other; no η suits both.</source>
        <translation>입력이 크면 손실이 한쪽은 가파르고 다른 쪽은 평평해서, 둘 다에 맞는 η가 없습니다.</translation>
    </message>
    <message>
        <source>Where it is set: Data</source>
        <translation>설정하는 곳: 데이터</translation>
    </message>
    <message>
        <source>Whether pixels are brought into [0, 1] on their way in.</source>
        <translation>들어오는 픽셀을 [0, 1]로 바꿀지 정합니다.</translation>
    </message>
    <message>
        <source>See it: Mini-batches, after equally many samples</source>
        <translation>보기: 미니 배치, 같은 수의 샘플 뒤</translation>
    </message>
    <message>
        <source>Having read the same samples, small batches have made many steps and the whole set a few.</source>
        <translation>같은 수의 샘플을 읽었을 때 작은 배치는 스텝을 많이, 전체 배치는 몇 번만 밟았습니다.</translation>
    </message>
    <message>
        <source>See it: Geometry, one layer for two rings</source>
        <translation>보기: 기하, 두 고리에 층 하나</translation>
    </message>
    <message>
        <source>Too small a stack cannot part the classes, however it trains.</source>
        <translation>층이 너무 적으면 아무리 훈련해도 클래스를 나누지 못합니다.</translation>
    </message>
    <message>
        <source>See it: Input plane</source>
        <translation>직접 보기: 입력 평면</translation>
    </message>
    <message>
        <source>Of points in the plane one sees the boundary bend around single noisy ones; for other data, such an experiment is offered there.</source>
        <translation>평면의 점에서는 경계가 노이즈 섞인 점 하나하나를 따라 휘는 것이 보입니다. 다른 데이터라면 그곳에서 그런 실험을 시작할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>DoctorPanel</name>
    <message>
        <source>Show dismissed</source>
        <translation>닫은 진단 보기</translation>
    </message>
    <message>
        <source>Say again what was dismissed for this run.</source>
        <translation>이 훈련에서 닫은 진단을 다시 보여 줍니다.</translation>
    </message>
    <message>
        <source>Train a network (Space): the doctor looks at it as it learns.</source>
        <translation>신경망을 훈련하세요(Space). 배우는 동안 상태를 진단합니다.</translation>
    </message>
    <message>
        <source>The doctor is about to look at this run.</source>
        <translation>곧 이 훈련을 진단합니다.</translation>
    </message>
    <message>
        <source>Seen at step {step}. Each button trains a twin with one change.</source>
        <translation>스텝 {step}에서 진단했습니다. 버튼마다 한 가지만 바꾸어 쌍둥이 훈련을 합니다.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>새로운 진단이 없습니다.</translation>
    </message>
    <message>
        <source>Set up a lesson</source>
        <translation>실험실에서 보여 주기</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open a project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>프로젝트를 열지 못했습니다.</translation>
    </message>
    <message>
        <source>The ready-trained reader could not be opened.</source>
        <translation>미리 훈련된 신경망을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>The run was not opened.</source>
        <translation>훈련 기록을 열지 않았습니다.</translation>
    </message>
    <message>
        <source>A training is under way. Stop it, then open the run again.</source>
        <translation>훈련이 진행 중입니다. 훈련을 멈춘 뒤 다시 여세요.</translation>
    </message>
    <message>
        <source>Design and settings are here; the weights were not kept.</source>
        <translation>설계와 설정은 있지만 가중치는 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Training begins anew. Weights of the oldest runs make room for new ones.</source>
        <translation>훈련을 처음부터 다시 합니다. 가장 오래된 훈련의 가중치는 새 훈련에 자리를 내줍니다.</translation>
    </message>
    <message>
        <source>The run could not be opened.</source>
        <translation>훈련 기록을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>the new project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}: 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Otherwise design, weights and curves are lost.</source>
        <translation>저장하지 않으면 설계, 가중치, 곡선을 잃습니다.</translation>
    </message>
    <message>
        <source>Otherwise they are lost; the run itself stays in the list of runs.</source>
        <translation>저장하지 않으면 바뀐 내용을 잃습니다. 훈련 자체는 훈련 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>A project of this name is there already.</source>
        <translation>같은 이름의 프로젝트가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>프로젝트를 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>MLP Studio projects (*{suffix})</source>
        <translation>MLP Studio 프로젝트 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>DotPanel</name>
    <message>
        <source>Shapes</source>
        <translation>크기(shape)</translation>
    </message>
    <message>
        <source>Type two shapes with · or @ between, or paste NumPy&apos;s error about them.</source>
        <translation>사이에 · 또는 @를 넣어 두 크기(shape)를 입력하거나 NumPy 오류를 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>The two differ where both arrays have three axes or more.</source>
        <translation>두 배열 모두 축이 셋 이상이면 둘의 결과가 다릅니다.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Each axis has a letter; the one that a and b share is summed over.</source>
        <translation>축마다 글자가 있고, a와 b가 함께 가진 글자의 축을 따라 더합니다.</translation>
    </message>
    <message>
        <source>The other order</source>
        <translation>반대 순서</translation>
    </message>
    <message>
        <source>Paste shapes</source>
        <translation>크기 붙여 넣기</translation>
    </message>
    <message>
        <source>Type shapes</source>
        <translation>크기 입력</translation>
    </message>
    <message>
        <source>Choose shapes</source>
        <translation>크기 선택</translation>
    </message>
    <message>
        <source>Choose function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Mend shapes</source>
        <translation>크기 맞추기</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>수 바꾸기</translation>
    </message>
    <message>
        <source>NumPy says: ValueError: {error}</source>
        <translation>NumPy 메시지: ValueError: {error}</translation>
    </message>
    <message>
        <source>In NumPy: {line}</source>
        <translation>NumPy: {line}</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag to reorder, or press Alt+Up and Alt+Down.</source>
        <translation>끌어서 순서를 바꾸거나 Alt+↑, Alt+↓를 누르세요.</translation>
    </message>
</context>
<context>
    <name>Dream</name>
    <message>
        <source>The chosen unit</source>
        <translation>선택한 유닛</translation>
    </message>
    <message>
        <source>Unit {unit}</source>
        <translation>유닛 {unit}</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>클래스 {name}</translation>
    </message>
    <message>
        <source>Draw a digit on the canvas first.</source>
        <translation>먼저 캔버스에 숫자를 그리세요.</translation>
    </message>
    <message>
        <source>This network does not take drawings.</source>
        <translation>이 신경망은 그림을 입력으로 받지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a unit, or a class: what would excite it most?</source>
        <translation>유닛이나 클래스를 고르세요. 무엇이 그것을 가장 크게 반응시킬까요?</translation>
    </message>
    <message>
        <source>What would excite it most? The picture is changed until it does.</source>
        <translation>무엇이 가장 크게 반응시킬까요? 그렇게 될 때까지 그림을 바꿉니다.</translation>
    </message>
    <message>
        <source>This network gives no numbers any more (NaN).</source>
        <translation>이 신경망은 더 이상 수를 내지 못합니다(NaN).</translation>
    </message>
    <message>
        <source>Nothing rises from here: it is level. Begin with another picture.</source>
        <translation>여기서는 기울기가 없어 더 오르지 못합니다. 다른 그림에서 시작하세요.</translation>
    </message>
    <message>
        <source>Unit {unit} gives {before} → {after}, step {step}</source>
        <translation>유닛 {unit}의 값 {before} → {after}, 스텝 {step}</translation>
    </message>
    <message>
        <source>{before} % → {after} % sure that it is {name}, step {step}</source>
        <translation>{name}: 확신도 {before} % → {after} %, 스텝 {step}</translation>
    </message>
    <message>
        <source>The output of {name}: {before} → {after}, step {step}</source>
        <translation>{name}의 출력: {before} → {after}, 스텝 {step}</translation>
    </message>
    <message>
        <source>Score before the activation {before} → {after} · weights of step {step}</source>
        <translation>활성화 이전 점수 {before} → {after} · 스텝 {step}의 가중치</translation>
    </message>
    <message>
        <source>The most exciting training image gets {best} out of it · weights of step {step}</source>
        <translation>가장 크게 반응시키는 훈련 이미지의 값 {best} · 스텝 {step}의 가중치</translation>
    </message>
    <message>
        <source>This is what the unit looks for, not what a sample looks like: pixels that speak for it are turned up, those against it down, and no other is missed.</source>
        <translation>이것은 샘플의 모습이 아니라 유닛이 찾는 것입니다. 유리한 픽셀은 밝히고 불리한 픽셀은 어둡게 하며, 빠뜨리는 픽셀이 없습니다.</translation>
    </message>
    <message>
        <source>A soft pen keeps out what nobody would draw, so it comes closer to a written {name}. Still the network only knows what tells the classes apart, never how one is written.</source>
        <translation>부드러운 펜은 아무도 그리지 않을 모양을 막으므로, 손으로 쓴 {name}에 더 가까워집니다. 그래도 신경망은 클래스를 구별하는 것만 알 뿐, 어떻게 쓰는지는 모릅니다.</translation>
    </message>
    <message>
        <source>Why nobody writes {name} like this: the network has only learnt what tells the classes apart, never how one is written. Whatever speaks for {name} is turned up, and nothing keeps it to what a pen would draw; raise the blur, and something does.</source>
        <translation>아무도 이렇게 쓰지 않는 까닭({name}): 신경망은 클래스를 구별하는 것만 배웠을 뿐, 어떻게 쓰는지는 배우지 않았습니다. {name}에 유리한 것은 무엇이든 밝히고, 펜으로 그릴 만한 모양으로 붙들어 두는 것이 없습니다. 흐림을 올리면 그것이 생깁니다.</translation>
    </message>
</context>
<context>
    <name>DreamPage</name>
    <message>
        <source>What is to be excited</source>
        <translation>반응시킬 것</translation>
    </message>
    <message>
        <source>The chosen unit of the hidden layer, or the output of a class.</source>
        <translation>은닉층에서 선택한 유닛이나, 한 클래스의 출력입니다.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색조</translation>
    </message>
    <message>
        <source>Begin with an even grey.</source>
        <translation>고른 회색에서 시작합니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Begin with random pixels of a fixed seed.</source>
        <translation>정해진 시드의 무작위 픽셀에서 시작합니다.</translation>
    </message>
    <message>
        <source>My digit</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>Begin with the digit that you drew.</source>
        <translation>직접 그린 숫자에서 시작합니다.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>시작 그림</translation>
    </message>
    <message>
        <source>The picture that it begins with.</source>
        <translation>무엇에서 시작할지 정합니다.</translation>
    </message>
    <message>
        <source>The picture sought</source>
        <translation>찾는 그림</translation>
    </message>
    <message>
        <source>Changed step by step; point at a pixel, or use the arrow keys, to read it.</source>
        <translation>한 스텝씩 바뀝니다. 픽셀을 가리키거나 화살표 키로 값을 읽습니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Go back and forth through the steps.</source>
        <translation>스텝을 앞뒤로 오갑니다.</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>스텝 크기</translation>
    </message>
    <message>
        <source>By how much a step changes a pixel at most; 1 is from black to white.</source>
        <translation>한 스텝이 픽셀을 최대한 얼마나 바꿀지 정합니다. 1이면 검정에서 흰색까지입니다.</translation>
    </message>
    <message>
        <source>Price of ink λ</source>
        <translation>잉크의 값 λ</translation>
    </message>
    <message>
        <source>How dear ink is: λ/2 times the sum of its squares is taken off.</source>
        <translation>잉크의 값입니다. 픽셀 제곱의 합에 λ/2를 곱해 뺍니다.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>흐림</translation>
    </message>
    <message>
        <source>Width in pixels of the pen that all is drawn with; 0 for single pixels.</source>
        <translation>모든 것을 그리는 펜의 폭(픽셀)입니다. 0이면 픽셀 하나씩입니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Seek it</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Stop here; what was found stays.</source>
        <translation>여기서 멈춥니다. 찾은 것은 남습니다.</translation>
    </message>
    <message>
        <source>Climb on the activation, changing the picture step by step.</source>
        <translation>그림을 한 스텝씩 바꾸며 활성화를 높입니다.</translation>
    </message>
</context>
<context>
    <name>DropoutCard</name>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Silences a random share of the values in each training step.</source>
        <translation>훈련 스텝마다 무작위로 고른 일부 값을 끕니다.</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>드롭아웃 비율</translation>
    </message>
    <message>
        <source>Share of the values that is set to 0 in each training step.</source>
        <translation>훈련 스텝마다 0으로 만드는 값의 비율입니다.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Where the loss of values is made up for: while training, or when evaluating.</source>
        <translation>꺼진 값만큼 줄어든 크기를 훈련할 때 보정할지, 평가할 때 보정할지 정합니다.</translation>
    </message>
    <message>
        <source>When evaluating, every value is multiplied by {kept}, as in the original paper.</source>
        <translation>원래 논문처럼, 평가할 때 모든 값에 보존율({kept})을 곱합니다.</translation>
    </message>
    <message>
        <source>While training, the other values are divided by {kept}, as is usual today.</source>
        <translation>요즘 흔히 하듯이, 훈련할 때 나머지 값을 보존율({kept})로 나눕니다.</translation>
    </message>
    <message>
        <source>classical form</source>
        <translation>고전 방식</translation>
    </message>
</context>
<context>
    <name>Elementwise</name>
    <message>
        <source>Add</source>
        <translation>더하기</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>곱하기</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>z[{row}, {column}] = {numbers} = {value}</source>
        <translation>z[{row}, {column}] = {numbers} = {value}</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Python loop</source>
        <translation>파이썬 반복문</translation>
    </message>
    <message>
        <source>{seconds} · {done} of {all}</source>
        <translation>{seconds} · {all}번 중 {done}번</translation>
    </message>
    <message>
        <source>NumPy {numpy}, the loop {loop}: {ratio} times as long.</source>
        <translation>NumPy {numpy}, 반복문 {loop}: {ratio}배 걸렸습니다.</translation>
    </message>
    <message>
        <source>Measured just now on this computer. One repetition took {numpy_low} to {numpy_high} with NumPy and {loop_low} to {loop_high} in the loop: other programs and this window are at work too, so the next race will differ. Undisturbed, with the quickest of each, the loop takes {ratio} times as long. The pauses that keep the window alive are not counted.</source>
        <translation>방금 이 컴퓨터에서 측정했습니다. 한 번에 NumPy는 {numpy_low}~{numpy_high}, 반복문은 {loop_low}~{loop_high} 걸렸습니다. 다른 프로그램과 이 창도 함께 일하므로 다음 경주는 다를 수 있습니다. 방해가 없었던 가장 빠른 것끼리 비교하면 반복문이 {ratio}배 걸립니다. 창이 멈추지 않도록 쉬는 시간은 세지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ElementwisePanel</name>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>What is done to every cell by itself.</source>
        <translation>칸 하나하나에 따로 하는 일입니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Rows of the matrices.</source>
        <translation>행렬의 행 수입니다.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns of the matrices.</source>
        <translation>행렬의 열 수입니다.</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Arrow keys move over the cells; type to change a number of x or y.</source>
        <translation>화살표 키로 칸을 옮기고, 입력하면 x나 y의 수가 바뀝니다.</translation>
    </message>
    <message>
        <source>The loop</source>
        <translation>반복문</translation>
    </message>
    <message>
        <source>The naive loop in Python; the line that has just run is lit.</source>
        <translation>단순한 파이썬 반복문입니다. 방금 실행한 줄이 밝게 보입니다.</translation>
    </message>
    <message>
        <source>Copy the loop</source>
        <translation>반복문 복사</translation>
    </message>
    <message>
        <source>Copy the loop for use in Python.</source>
        <translation>파이썬에서 쓸 수 있게 반복문을 복사합니다.</translation>
    </message>
    <message>
        <source>The loop: one cell after another</source>
        <translation>반복문: 한 칸씩 차례로</translation>
    </message>
    <message>
        <source>NumPy: all cells at once</source>
        <translation>NumPy: 모든 칸을 한꺼번에</translation>
    </message>
    <message>
        <source>Choose operation</source>
        <translation>연산 고르기</translation>
    </message>
    <message>
        <source>Change size</source>
        <translation>크기 바꾸기</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>수 바꾸기</translation>
    </message>
    <message>
        <source>z, the loop: {done} of {all}</source>
        <translation>z, 반복문: {all}칸 중 {done}칸</translation>
    </message>
    <message>
        <source>z, NumPy</source>
        <translation>z, NumPy</translation>
    </message>
    <message>
        <source>Point at a cell, or press Play to see the loop at work. Type to edit x, y.</source>
        <translation>칸을 가리키거나 시작을 눌러 반복문이 일하는 모습을 보세요. 입력하면 x, y가 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>ErrorRehearsal</name>
    <message>
        <source>Shapes</source>
        <translation>크기(shape)</translation>
    </message>
    <message>
        <source>The shapes that the error names, axis by axis.</source>
        <translation>오류에 나온 크기를 축마다 보여 줍니다.</translation>
    </message>
    <message>
        <source>Try it: the table, the lines and the lab then show it mended.</source>
        <translation>눌러 보면 표, 코드, 실험실이 고친 모습을 보여 줍니다.</translation>
    </message>
    <message>
        <source>→ {result}</source>
        <translation>→ {result}</translation>
    </message>
    <message>
        <source>What mends it, if it is what you mean. Press one to try it:</source>
        <translation>뜻에 맞으면 이렇게 고칩니다. 눌러서 시험해 보세요:</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>해결 방법:</translation>
    </message>
    <message>
        <source>No change of a single array makes them fit: look where they come from.</source>
        <translation>배열 하나만 바꿔서는 맞출 수 없습니다. 어디에서 온 배열인지 확인하세요.</translation>
    </message>
    <message>
        <source>Mended: it runs, and the result has the shape {result}.</source>
        <translation>고쳤습니다. 실행되며, 결과의 크기: {result}.</translation>
    </message>
    <message>
        <source>Lines that raise such an error:</source>
        <translation>이런 오류를 일으키는 코드:</translation>
    </message>
    <message>
        <source>The same lines, mended:</source>
        <translation>고친 코드:</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Look at all sizes: the error names only some of them.</source>
        <translation>모든 크기를 확인하세요. 오류에는 일부만 나옵니다.</translation>
    </message>
    <message>
        <source>{sentence} Result {result}.</source>
        <translation>{sentence} 결과 {result}.</translation>
    </message>
    <message>
        <source>If this array is yours to make, such as the W of a layer: give it the size.</source>
        <translation>층의 W처럼 직접 만드는 배열이라면 그 크기로 만듭니다.</translation>
    </message>
    <message>
        <source>If the array lies the other way round.</source>
        <translation>배열의 축이 반대로 놓여 있을 때입니다.</translation>
    </message>
    <message>
        <source>Makes a new array, which may be larger.</source>
        <translation>새 배열을 만듭니다. 더 커도 됩니다.</translation>
    </message>
    <message>
        <source>Adds up along the axes that the array has not.</source>
        <translation>배열에 없는 축을 따라 더합니다.</translation>
    </message>
    <message>
        <source>Every row with every column.</source>
        <translation>모든 행을 모든 열과 짝짓습니다.</translation>
    </message>
    <message>
        <source>One more axis, of size 1.</source>
        <translation>크기가 1인 축을 하나 더합니다.</translation>
    </message>
    <message>
        <source>The same numbers in other axes.</source>
        <translation>같은 수를 다른 축에 담습니다.</translation>
    </message>
    <message>
        <source>A place that there is, however many there are.</source>
        <translation>몇 개이든 실제로 있는 자리입니다.</translation>
    </message>
    <message>
        <source>Places are counted from 0: the last one has this.</source>
        <translation>자리는 0부터 셉니다. 마지막 자리의 번호입니다.</translation>
    </message>
    <message>
        <source>As many indices as there are axes.</source>
        <translation>축의 수만큼 인덱스를 씁니다.</translation>
    </message>
    <message>
        <source>Letters in an order that suits the sizes.</source>
        <translation>크기에 맞는 순서로 글자를 씁니다.</translation>
    </message>
    <message>
        <source>The ellipsis stands for all axes without a letter.</source>
        <translation>줄임표(...)가 글자 없는 축을 모두 나타냅니다.</translation>
    </message>
    <message>
        <source>Letters for each array, with commas between.</source>
        <translation>배열마다 글자를 쓰고 쉼표로 나눕니다.</translation>
    </message>
    <message>
        <source>Cuts the longer one: what is behind is lost.</source>
        <translation>긴 쪽을 자릅니다. 뒤에 있는 것은 버려집니다.</translation>
    </message>
    <message>
        <source>As many places as there are values.</source>
        <translation>값의 수만큼 자리를 잡습니다.</translation>
    </message>
    <message>
        <source>Fills the shorter one up with zeros.</source>
        <translation>짧은 쪽을 0으로 채웁니다.</translation>
    </message>
    <message>
        <source>Joins along the axis that differs.</source>
        <translation>크기가 다른 축을 따라 잇습니다.</translation>
    </message>
    <message>
        <source>Joins one behind the other: they may differ in length.</source>
        <translation>차례로 이어 붙입니다. 길이가 달라도 됩니다.</translation>
    </message>
    <message>
        <source>Repeats it along the axes that are missing.</source>
        <translation>없는 축을 따라 되풀이합니다.</translation>
    </message>
    <message>
        <source>Makes the mask from the array itself.</source>
        <translation>배열 자체에서 마스크를 만듭니다.</translation>
    </message>
    <message>
        <source>&amp; and | for every place: each comparison stands in brackets.</source>
        <translation>자리마다 &amp;와 |를 쓰고, 비교는 각각 괄호로 묶습니다.</translation>
    </message>
    <message>
        <source>One answer: whether any is True; np.all for all.</source>
        <translation>답 하나: 하나라도 True인지. 모두인지는 np.all.</translation>
    </message>
    <message>
        <source>The places themselves: there may be any number.</source>
        <translation>자리 번호 자체이며, 몇 개라도 됩니다.</translation>
    </message>
    <message>
        <source>As many places as the list has numbers.</source>
        <translation>리스트의 수만큼 자리를 잡습니다.</translation>
    </message>
    <message>
        <source>One-hot labels: a column for each class.</source>
        <translation>원-핫 레이블: 클래스마다 열 하나입니다.</translation>
    </message>
    <message>
        <source>One integer for each sample: where the 1 stands.</source>
        <translation>샘플마다 정수 하나, 곧 1이 있는 자리입니다.</translation>
    </message>
    <message>
        <source>Without the axis of size 1.</source>
        <translation>크기가 1인 축을 없앱니다.</translation>
    </message>
    <message>
        <source>In Keras: the loss for integer labels.</source>
        <translation>Keras의 정수 레이블용 손실입니다.</translation>
    </message>
    <message>
        <source>In Keras: the loss for one-hot labels.</source>
        <translation>Keras의 원-핫 레이블용 손실입니다.</translation>
    </message>
    <message>
        <source>Often train and test were mixed up: cut only if not.</source>
        <translation>훈련과 테스트를 섞어 쓴 경우가 많습니다. 그렇지 않을 때만 자르세요.</translation>
    </message>
    <message>
        <source>The same in PyTorch; or make one-hot labels float.</source>
        <translation>PyTorch에서도 같습니다. 또는 원-핫 레이블을 float로 바꿉니다.</translation>
    </message>
    <message>
        <source>In Keras: a layer in front that does the same.</source>
        <translation>Keras에서는 앞에 같은 일을 하는 층을 둡니다.</translation>
    </message>
    <message>
        <source>In Keras: a model that begins with the shape of one sample.</source>
        <translation>Keras에서는 샘플 하나의 크기로 시작하는 모델을 만듭니다.</translation>
    </message>
    <message>
        <source>A number multiplies with *, not with @.</source>
        <translation>수는 @가 아니라 *로 곱합니다.</translation>
    </message>
    <message>
        <source>All axes in reverse order.</source>
        <translation>모든 축의 순서를 거꾸로 합니다.</translation>
    </message>
    <message>
        <source>The last axis, the same as axis=-1.</source>
        <translation>마지막 축이며 axis=-1과 같습니다.</translation>
    </message>
    <message>
        <source>Find the one that differs.</source>
        <translation>크기가 다른 배열을 찾습니다.</translation>
    </message>
    <message>
        <source>Every place, from 0 to the last one.</source>
        <translation>0부터 마지막까지 모든 위치입니다.</translation>
    </message>
    <message>
        <source>Often an axis was dropped before, by an index.</source>
        <translation>앞에서 인덱스를 써서 축이 사라진 경우가 많습니다.</translation>
    </message>
    <message>
        <source>Often a reshape mixed samples and features.</source>
        <translation>크기를 바꾸다가(reshape) 샘플과 특성이 섞인 경우가 많습니다.</translation>
    </message>
    <message>
        <source>places</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>원하는 크기</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>필요</translation>
    </message>
    <message>
        <source>array {number}</source>
        <translation>배열 {number}</translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation>축 {axis}</translation>
    </message>
    <message>
        <source>for example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>자리 {place}</translation>
    </message>
    <message>
        <source>{product} × ?</source>
        <translation>{product} × ?</translation>
    </message>
    <message>
        <source>index</source>
        <translation>인덱스</translation>
    </message>
    <message>
        <source>NumPy: two arrays that are added do not fit.</source>
        <translation>NumPy: 더하려는 두 배열의 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>NumPy: two arrays that are multiplied do not fit.</source>
        <translation>NumPy: 곱하려는 두 배열의 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>NumPy: a shape for another number of numbers.</source>
        <translation>NumPy: 수의 개수와 맞지 않는 크기(shape)입니다.</translation>
    </message>
    <message>
        <source>NumPy: arrays that are joined do not fit.</source>
        <translation>NumPy: 이어 붙이려는 배열의 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>NumPy: a mask of another length.</source>
        <translation>NumPy: 길이가 다른 마스크.</translation>
    </message>
    <message>
        <source>NumPy: lists of different lengths.</source>
        <translation>NumPy: 길이가 서로 다른 리스트.</translation>
    </message>
    <message>
        <source>NumPy: a place behind the last one.</source>
        <translation>NumPy: 마지막을 넘어선 위치입니다.</translation>
    </message>
    <message>
        <source>Keras: a layer gets images that were not flattened.</source>
        <translation>Keras: 펼치지 않은 이미지를 층에 넣었습니다.</translation>
    </message>
    <message>
        <source>Keras: samples of another shape than the model was built for.</source>
        <translation>Keras: 샘플의 크기가 모델을 만들 때와 다릅니다.</translation>
    </message>
    <message>
        <source>Keras: one-hot labels for a loss that expects integers.</source>
        <translation>Keras: 정수를 받는 손실에 원-핫 레이블을 넣었습니다.</translation>
    </message>
    <message>
        <source>PyTorch: a layer for another number of features.</source>
        <translation>PyTorch: 특성 수가 다른 층입니다.</translation>
    </message>
    <message>
        <source>Element-wise operation: the shapes do not fit</source>
        <translation>원소별 연산: 크기가 맞지 않음</translation>
    </message>
    <message>
        <source>Assignment: the values do not fit into their places</source>
        <translation>대입: 값이 자리에 맞지 않음</translation>
    </message>
    <message>
        <source>In-place operation: the result does not fit</source>
        <translation>제자리 연산: 결과가 들어가지 않음</translation>
    </message>
    <message>
        <source>Indexing: the index lists do not fit together</source>
        <translation>인덱싱: 인덱스 리스트가 서로 맞지 않음</translation>
    </message>
    <message>
        <source>Product: the inner sizes differ</source>
        <translation>곱: 안쪽 길이가 다름</translation>
    </message>
    <message>
        <source>Product a @ b: the inner sizes differ</source>
        <translation>곱 a @ b: 안쪽 길이가 다름</translation>
    </message>
    <message>
        <source>Product a @ b: one of the two is a scalar</source>
        <translation>곱 a @ b: 둘 중 하나가 스칼라임</translation>
    </message>
    <message>
        <source>Product a @ b: the batches do not fit</source>
        <translation>곱 a @ b: 배치가 맞지 않음</translation>
    </message>
    <message>
        <source>Reshape: another number of places than numbers</source>
        <translation>크기 바꾸기(reshape): 자리 수와 수의 개수가 다름</translation>
    </message>
    <message>
        <source>Reshape: −1 stands there twice</source>
        <translation>크기 바꾸기(reshape): −1이 두 번 나옴</translation>
    </message>
    <message>
        <source>Transpose: not every axis is named once</source>
        <translation>전치: 모든 축이 한 번씩 나오지 않음</translation>
    </message>
    <message>
        <source>There is no such axis</source>
        <translation>없는 축</translation>
    </message>
    <message>
        <source>Joining arrays: another axis differs too</source>
        <translation>배열 잇기: 다른 축의 길이도 다름</translation>
    </message>
    <message>
        <source>Joining arrays: the ranks differ</source>
        <translation>배열 잇기: 랭크가 다름</translation>
    </message>
    <message>
        <source>Stacking arrays: the shapes differ</source>
        <translation>배열 쌓기: 크기가 다름</translation>
    </message>
    <message>
        <source>Indexing: there is no such place</source>
        <translation>인덱싱: 없는 위치</translation>
    </message>
    <message>
        <source>Indexing: more indices than axes</source>
        <translation>인덱싱: 인덱스가 축보다 많음</translation>
    </message>
    <message>
        <source>Indexing: the mask has another size</source>
        <translation>인덱싱: 마스크의 길이가 다름</translation>
    </message>
    <message>
        <source>Condition: one answer is wanted of a whole array</source>
        <translation>조건: 배열 전체에 답 하나를 요구함</translation>
    </message>
    <message>
        <source>Making an array: the lists differ in length</source>
        <translation>배열 만들기: 리스트의 길이가 다름</translation>
    </message>
    <message>
        <source>Einsum: a letter has two sizes</source>
        <translation>einsum: 한 글자의 크기가 둘입니다</translation>
    </message>
    <message>
        <source>Einsum: the letters do not suit the arrays</source>
        <translation>einsum: 글자가 배열과 맞지 않습니다</translation>
    </message>
    <message>
        <source>Layer: another number of features than it has W for</source>
        <translation>층: 특성 수가 W와 맞지 않음</translation>
    </message>
    <message>
        <source>Layer: another number of axes than it takes</source>
        <translation>층: 축의 수가 받는 것과 다름</translation>
    </message>
    <message>
        <source>Model: samples of another shape than it takes</source>
        <translation>모델: 받는 것과 다른 크기의 샘플</translation>
    </message>
    <message>
        <source>Loss: labels and outputs differ in shape</source>
        <translation>손실: 레이블과 출력의 크기가 다름</translation>
    </message>
    <message>
        <source>Loss: not one label for each sample</source>
        <translation>손실: 레이블이 샘플마다 하나가 아님</translation>
    </message>
    <message>
        <source>Data: inputs and labels differ in number</source>
        <translation>데이터: 입력과 레이블의 수가 다름</translation>
    </message>
    <message>
        <source>Loss: one-hot labels where integers are wanted</source>
        <translation>손실: 정수가 필요한 곳에 원-핫 레이블</translation>
    </message>
    <message>
        <source>Open in Broadcasting</source>
        <translation>브로드캐스팅에서 열기</translation>
    </message>
    <message>
        <source>Open in Dot product</source>
        <translation>점곱에서 열기</translation>
    </message>
    <message>
        <source>Open in Reshape</source>
        <translation>크기 바꾸기에서 열기</translation>
    </message>
    <message>
        <source>Open in Slicing</source>
        <translation>슬라이싱에서 열기</translation>
    </message>
    <message>
        <source>The array has {size} numbers, and the sizes that are given make {product}: no whole number is left for −1.</source>
        <translation>배열의 수는 {size}개이고 주어진 길이의 곱은 {product}입니다. −1에 들어갈 정수가 없습니다.</translation>
    </message>
    <message>
        <source>The layer&apos;s W has {wanted} rows, one for each feature, so the last axis must have {wanted} places. {shape} has as many numbers for each sample, but in several axes: they were never flattened.</source>
        <translation>층의 W에는 특성마다 한 행씩 {wanted}행이 있으므로 마지막 축의 길이가 {wanted}, 곧 특성 수와 같아야 합니다. {shape}에도 샘플마다 그만큼의 수가 있지만 여러 축에 나뉘어 있습니다. 한 축으로 펼치지 않은 것입니다.</translation>
    </message>
    <message>
        <source>There are {samples} samples with {classes} classes, but {labels} = {samples} × {classes} labels: they are one-hot, and the sparse loss takes one integer for each sample.</source>
        <translation>샘플은 {samples}개, 클래스는 {classes}개인데 레이블은 {labels} = {samples} × {classes}개입니다. 원-핫 레이블인데, 희소(sparse) 손실은 샘플마다 정수 하나를 받습니다.</translation>
    </message>
    <message>
        <source>Up to {shape} the lists agree; further inside they have different lengths, and an array has no place for ragged rows.</source>
        <translation>{shape}까지는 리스트의 길이가 같지만 그 안쪽에서는 다릅니다. 배열에는 길이가 들쭉날쭉한 행을 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>A list stands where a single number is expected: an array has room for one number at each place.</source>
        <translation>수 하나가 있어야 할 자리에 리스트가 있습니다. 배열의 자리마다 수가 하나씩 들어갑니다.</translation>
    </message>
    <message>
        <source>Shapes are aligned from the right. Along every axis the sizes must be equal, or one of them 1: that one is stretched.</source>
        <translation>크기(shape)를 오른쪽에 맞춥니다. 축마다 길이가 같거나 한쪽이 1이어야 하며, 1인 쪽을 늘입니다.</translation>
    </message>
    <message>
        <source>The values on the right are stretched to the places on the left, aligned from the right. Places are never stretched to values.</source>
        <translation>오른쪽의 값을 왼쪽의 자리에 맞게 늘입니다. 크기는 오른쪽 끝에 맞춥니다. 자리를 값에 맞게 늘이지는 않습니다.</translation>
    </message>
    <message>
        <source>The result would be larger than the array that shall hold it: += and out= never make an array grow.</source>
        <translation>결과가 그것을 담을 배열보다 큽니다. += 연산과 out= 인자는 배열을 키우지 않습니다.</translation>
    </message>
    <message>
        <source>Index lists choose place by place, so they are broadcast together: they need equal lengths, or a length of 1.</source>
        <translation>인덱스 리스트는 위치를 하나씩 짝지어 고르므로 함께 브로드캐스팅됩니다. 길이가 같거나 1이어야 합니다.</translation>
    </message>
    <message>
        <source>Each row of a meets each column of b: the last axis of a must have as many places as the last but one of b.</source>
        <translation>a의 행마다 b의 모든 열을 만납니다. a의 마지막 축과 b의 끝에서 두 번째 축의 길이가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Each row of a meets each column of b: the last axis of a must have as many places as the last but one of b. NumPy names only these two sizes; the other ones are made up here.</source>
        <translation>a의 행마다 b의 모든 열을 만납니다. a의 마지막 축과 b의 끝에서 두 번째 축의 길이가 같아야 합니다. NumPy는 이 두 길이만 알려 주므로 나머지는 여기서 임의로 정했습니다.</translation>
    </message>
    <message>
        <source>@ multiplies vectors and matrices. Operand {which} is a bare number.</source>
        <translation>@는 벡터와 행렬을 곱합니다. 스칼라인 피연산자: {which}.</translation>
    </message>
    <message>
        <source>The last two axes are matrices and fit or not by themselves; the axes before them are broadcast, and these do not fit.</source>
        <translation>마지막 두 축은 행렬이며 서로 맞는지 따로 봅니다. 그 앞의 축은 브로드캐스팅하는데, 여기서 맞지 않습니다.</translation>
    </message>
    <message>
        <source>A reshape keeps every number. The array has {size}, but {wanted} has {product} places.</source>
        <translation>크기를 바꿔도(reshape) 수는 모두 남습니다. 배열의 수는 {size}개인데 {wanted}의 자리는 {product}개입니다.</translation>
    </message>
    <message>
        <source>−1 lets NumPy work out one size from all others. Two of them could be shared out in many ways.</source>
        <translation>−1을 쓰면 NumPy가 나머지 길이에서 그 길이를 계산합니다. −1이 둘이면 나누는 방법이 여러 가지입니다.</translation>
    </message>
    <message>
        <source>A transpose orders the axes anew: it needs each axis of the array exactly once. The lab shows it for an example, since the error names no shape.</source>
        <translation>전치는 축의 순서를 새로 정하므로 배열의 축이 꼭 한 번씩 나와야 합니다. 오류에 크기(shape)가 나오지 않아 패널에서는 예로 보여 줍니다.</translation>
    </message>
    <message>
        <source>The array has {rank} axes, counted from 0 to {last}, or from the end as −1, −2 …; there is no axis {axis}.</source>
        <translation>배열의 축은 {rank}개이고 0부터 {last}까지, 끝에서는 −1, −2 …처럼 셉니다. 없는 축: {axis}.</translation>
    </message>
    <message>
        <source>Arrays are joined along one axis; along all others they must agree. Along axis {axis} array {i} has {size_i} places and array {j} has {size_j}.</source>
        <translation>배열은 한 축을 따라 이어 붙이며 나머지 축은 길이가 모두 같아야 합니다. 축 {axis}의 길이: 배열 {i} {size_i}, 배열 {j} {size_j}.</translation>
    </message>
    <message>
        <source>Arrays that are joined need the same number of axes. Array {i} has {rank_i}, array {j} has {rank_j}.</source>
        <translation>이어 붙이는 배열은 축의 수가 같아야 합니다. 축의 수: 배열 {i} {rank_i}개, 배열 {j} {rank_j}개.</translation>
    </message>
    <message>
        <source>np.stack lays arrays upon each other: all must have exactly one shape.</source>
        <translation>np.stack은 배열을 쌓아 올립니다. 모든 배열의 크기(shape)가 똑같아야 합니다.</translation>
    </message>
    <message>
        <source>Places are counted from 0: with {size} of them the last one is {last}. There is no place {index} along axis {axis}.</source>
        <translation>위치는 0부터 셉니다. {size}개가 있으면 마지막은 {last}입니다. 축 {axis}에 없는 위치: {index}.</translation>
    </message>
    <message>
        <source>Each index takes one axis. The array has {rank}, and {found} indices were given.</source>
        <translation>인덱스 하나가 축 하나를 씁니다. 배열의 축은 {rank}개인데 인덱스는 {found}개입니다.</translation>
    </message>
    <message>
        <source>A mask says yes or no for every place. Axis {axis} has {size} places, and the mask {found}.</source>
        <translation>마스크는 위치마다 예 또는 아니요를 정합니다. 축 {axis}의 길이는 {size}, 마스크의 길이는 {found}입니다.</translation>
    </message>
    <message>
        <source>A comparison of an array says True or False for every place. if, while, and, or, not and a chain such as 3 &lt; x &lt; 9 ask for one answer.</source>
        <translation>배열의 비교는 자리마다 True나 False를 줍니다. if, while, and, or, not과 3 &lt; x &lt; 9 같은 연쇄 비교는 답 하나를 요구합니다.</translation>
    </message>
    <message>
        <source>A letter stands for the same size in all arrays. The error names no letters: with those made up here, {subscripts}, it is {letter} that has two sizes.</source>
        <translation>한 글자는 모든 배열에서 같은 크기를 뜻합니다. 오류에는 글자가 없어 여기서 {subscripts} 표기를 붙였는데, {letter}의 크기가 둘입니다.</translation>
    </message>
    <message>
        <source>The model was built for {expected} and received {found}: None is the batch, all other sizes must be the same.</source>
        <translation>모델이 받는 크기는 {expected}, 들어온 크기는 {found}입니다. None은 배치이고, 나머지 크기는 모두 같아야 합니다.</translation>
    </message>
    <message>
        <source>The loss compares labels and outputs number by number, so {first} and {second} must agree. A column of integers is not a column for every class.</source>
        <translation>손실은 레이블과 출력을 수 하나하나 비교하므로 두 크기({first}, {second})가 같아야 합니다. 정수 한 열은 클래스마다 있는 열이 아닙니다.</translation>
    </message>
    <message>
        <source>CrossEntropyLoss takes one integer for each sample. One-hot labels of integers have an axis too many.</source>
        <translation>CrossEntropyLoss는 샘플마다 정수 하나를 받습니다. 정수로 된 원-핫 레이블은 축이 하나 더 많습니다.</translation>
    </message>
    <message>
        <source>The model takes batches, {expected}, and received a single sample, {found}: the axis of the batch is missing.</source>
        <translation>모델은 배치 {expected} 형태를 받는데 샘플 하나 {found} 형태가 들어왔습니다. 배치 축이 없습니다.</translation>
    </message>
    <message>
        <source>The model was built for {expected} and received {found}: as many numbers for each sample, but in other axes.</source>
        <translation>모델이 받는 크기는 {expected}, 들어온 크기는 {found}입니다. 샘플마다 수의 개수는 같지만 축이 다릅니다.</translation>
    </message>
    <message>
        <source>Every axis needs a letter, and an array has more axes than letters. An ellipsis stands for all the others.</source>
        <translation>축마다 글자가 필요한데, 배열의 축이 글자보다 많습니다. 줄임표(...)가 나머지 축을 모두 나타냅니다.</translation>
    </message>
    <message>
        <source>Every letter stands for an axis, and an array has fewer axes than letters.</source>
        <translation>글자마다 축이 하나씩인데, 배열의 축이 글자보다 적습니다.</translation>
    </message>
    <message>
        <source>A letter behind the arrow must stand in front of it too: it names an axis.</source>
        <translation>화살표 뒤의 글자는 축의 이름이므로 앞에도 있어야 합니다.</translation>
    </message>
    <message>
        <source>The same letter twice in one array means its diagonal, for which both axes must have one size.</source>
        <translation>한 배열에 같은 글자가 두 번 나오면 대각선을 뜻하므로, 두 축의 크기가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Letters for each array stand between the commas, and there are more arrays.</source>
        <translation>쉼표 사이에 배열마다 글자가 있어야 하는데, 배열이 더 많습니다.</translation>
    </message>
    <message>
        <source>Letters for each array stand between the commas, and there are fewer arrays.</source>
        <translation>쉼표 사이에 배열마다 글자가 있어야 하는데, 배열이 더 적습니다.</translation>
    </message>
    <message>
        <source>The layer&apos;s W has {wanted} rows, one for each feature, so the last axis must have {wanted} places. It received {shape}; None is the batch.</source>
        <translation>층의 W에는 특성마다 한 행씩 {wanted}행이 있으므로 마지막 축의 길이가 {wanted}, 곧 특성 수와 같아야 합니다. 받은 크기: {shape}. None은 배치입니다.</translation>
    </message>
    <message>
        <source>The layer takes {wanted} axes, the first one for the samples, and received {found}.</source>
        <translation>층은 샘플 축을 첫 축으로 하여 축 {wanted}개를 받는데, 들어온 축은 {found}개입니다.</translation>
    </message>
    <message>
        <source>Each of the {samples} samples needs one label, and there are {labels}.</source>
        <translation>샘플 {samples}개마다 레이블이 하나씩 있어야 하는데, 레이블은 {labels}개입니다.</translation>
    </message>
    <message>
        <source>Inputs and labels belong together sample by sample, but there are {sizes} of them.</source>
        <translation>입력과 레이블은 샘플마다 짝을 이루어야 하는데 개수가 다릅니다: {sizes}.</translation>
    </message>
    <message>
        <source>There are outputs for {inputs} samples and labels for {targets}: the first axes must agree.</source>
        <translation>출력은 샘플 {inputs}개, 레이블은 샘플 {targets}개에 대한 것입니다. 첫 축의 길이가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Replay in Broadcasting</source>
        <translation>브로드캐스팅에서 재현</translation>
    </message>
    <message>
        <source>Replay in Dot product</source>
        <translation>점곱에서 재현</translation>
    </message>
    <message>
        <source>Replay in Reshape</source>
        <translation>크기 바꾸기에서 재현</translation>
    </message>
    <message>
        <source>Replay in Slicing</source>
        <translation>슬라이싱에서 재현</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>At this moment nothing was learnt yet: go on in time.</source>
        <translation>이 시점에는 아직 배운 것이 없습니다. 더 나중 시점으로 옮기세요.</translation>
    </message>
    <message>
        <source>Train a network first (Play): here you see what it gets right and wrong.</source>
        <translation>먼저 신경망을 훈련하세요(“시작”). 무엇을 맞히고 틀리는지 여기에서 보입니다.</translation>
    </message>
    <message>
        <source>You have no digits of your own yet: draw one and say what it is.</source>
        <translation>아직 내 숫자가 없습니다. 숫자를 그리고 정답을 다세요.</translation>
    </message>
    <message>
        <source>No validation samples are held out: set their share in the Data panel.</source>
        <translation>떼어 둔 검증 샘플이 없습니다. 데이터 패널에서 검증 비율을 정하세요.</translation>
    </message>
    <message>
        <source>The data at hand are not those that this network learnt, or still loading.</source>
        <translation>지금 데이터는 이 신경망이 배운 데이터가 아니거나 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>That run takes {other:,} numbers a sample, this one {this:,}: choose another run.</source>
        <translation>그 훈련은 샘플마다 수 {other:,}개를, 이 훈련은 {this:,}개를 받습니다. 다른 훈련을 고르세요.</translation>
    </message>
    <message>
        <source>That run tells {other} classes apart, this one {this}: choose another run.</source>
        <translation>그 훈련은 클래스 {other}개를, 이 훈련은 {this}개를 구별합니다. 다른 훈련을 고르세요.</translation>
    </message>
    <message>
        <source>One of the two got pixels in [0, 1], the other did not: choose another run.</source>
        <translation>한쪽은 [0, 1]의 픽셀을 받았고 다른 쪽은 그렇지 않습니다. 다른 훈련을 고르세요.</translation>
    </message>
    <message>
        <source>The two learnt from different data: one of them may have seen some of these samples.</source>
        <translation>둘이 서로 다른 데이터로 배웠습니다. 한쪽은 이 샘플 중 일부를 이미 보았을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>EvaluationLine</name>
    <message>
        <source>Evaluate on</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>What to evaluate on</source>
        <translation>평가할 샘플</translation>
    </message>
    <message>
        <source>The samples that the network is measured on; your own digits are among them.</source>
        <translation>신경망을 측정할 샘플을 고릅니다. 내 숫자도 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>평가 중…</translation>
    </message>
    <message>
        <source>◆ {samples}: accuracy {accuracy}, loss {loss}</source>
        <translation>◆ {samples}: 정확도 {accuracy}, 손실 {loss}</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>검증 세트</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>{data}, test set</source>
        <translation>{data}, 테스트 세트</translation>
    </message>
    <message>
        <source>{data}, validation set</source>
        <translation>{data}, 검증 세트</translation>
    </message>
    <message>
        <source>{samples} (step {step})</source>
        <translation>{samples} (스텝 {step})</translation>
    </message>
    <message>
        <source>Measure the weights on the digits that you drew and labelled.</source>
        <translation>직접 그리고 정답을 단 숫자로 가중치를 측정합니다.</translation>
    </message>
    <message>
        <source>Measure the weights on the samples held out to choose settings by.</source>
        <translation>설정을 고르려고 떼어 둔 샘플로 가중치를 측정합니다.</translation>
    </message>
    <message>
        <source>You have no digits of your own yet: draw one and say what it is.</source>
        <translation>아직 내 숫자가 없습니다. 숫자를 그리고 정답을 다세요.</translation>
    </message>
    <message>
        <source>No validation samples are held out of the data that this run learns.</source>
        <translation>이 훈련이 배우는 데이터에는 떼어 둔 검증 샘플이 없습니다.</translation>
    </message>
    <message>
        <source>The data at hand do not fit the network, or are not loaded yet.</source>
        <translation>지금 데이터가 신경망과 맞지 않거나 아직 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>Measure the weights on the test set, last and seldom: settings chosen by it leave no unseen samples to judge by.</source>
        <translation>가중치를 테스트 세트로 평가합니다. 맨 마지막에, 드물게 쓰세요. 이 값을 보고 설정을 고르면 처음 보는 샘플이 남지 않습니다.</translation>
    </message>
</context>
<context>
    <name>EvaluationPanel</name>
    <message>
        <source>What to evaluate on</source>
        <translation>평가할 샘플</translation>
    </message>
    <message>
        <source>The samples that the network answers; your own digits are among them.</source>
        <translation>신경망이 답할 샘플을 고릅니다. 내 숫자도 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Answer the test set with the weights as they are now.</source>
        <translation>지금 가중치로 테스트 세트에 답합니다.</translation>
    </message>
    <message>
        <source>A test set is touched once, at the very end: whoever chooses settings by it has no unseen samples left to judge by. Choose by validation; evaluate here last.</source>
        <translation>테스트 세트는 맨 마지막에 한 번만 씁니다. 이것을 보고 설정을 고르면 판단에 쓸 처음 보는 샘플이 남지 않습니다. 설정은 검증 세트로 고르고 여기서는 마지막에 평가하세요.</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>평가 중…</translation>
    </message>
    <message>
        <source>{accuracy} % right, loss {loss} · all {n:,} samples · step {step:,}</source>
        <translation>정확도 {accuracy} %, 손실 {loss} · 샘플 {n:,}개 모두 · 스텝 {step:,}</translation>
    </message>
    <message>
        <source>{accuracy} % right, loss {loss} · {n:,} of {n_all:,} · step {step:,}</source>
        <translation>정확도 {accuracy} %, 손실 {loss} · {n_all:,}개 중 {n:,}개 · 스텝 {step:,}</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>훈련 세트</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>검증 세트</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Colour the canvas</source>
        <translation>그리기 영역 색칠</translation>
    </message>
    <message>
        <source>Find marks</source>
        <translation>선 찾기</translation>
    </message>
    <message>
        <source>Colour canvas</source>
        <translation>색칠하기</translation>
    </message>
    <message>
        <source>Draw them</source>
        <translation>선 그리기</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>근거를 볼 클래스</translation>
    </message>
    <message>
        <source>The class whose evidence is shown: the answer, or one that you choose.</source>
        <translation>근거를 보여 줄 클래스입니다. 답 또는 직접 고른 클래스입니다.</translation>
    </message>
    <message>
        <source>Guilty strokes</source>
        <translation>결정적인 획</translation>
    </message>
    <message>
        <source>Missing ink</source>
        <translation>빠진 잉크</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>색칠할 대상</translation>
    </message>
    <message>
        <source>Ink that is there, or places where ink would speak for another class.</source>
        <translation>이미 있는 잉크, 또는 잉크가 있으면 다른 클래스의 근거가 될 자리입니다.</translation>
    </message>
    <message>
        <source>Paint over the drawing what speaks for and against the class.</source>
        <translation>그린 숫자 위에 클래스를 뒷받침하는 부분과 반박하는 부분을 색칠합니다.</translation>
    </message>
    <message>
        <source>Share of each stroke</source>
        <translation>획별 기여</translation>
    </message>
    <message>
        <source>How much each stroke speaks for or against; point at one to see it alone.</source>
        <translation>획마다 클래스를 얼마나 뒷받침하거나 반박하는지 보여 줍니다. 획을 가리키면 그 획만 보입니다.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>다른 클래스</translation>
    </message>
    <message>
        <source>The class that a few more marks should make of the drawing.</source>
        <translation>선 몇 개를 더해 그린 숫자를 어느 클래스로 바꿀지 고릅니다.</translation>
    </message>
    <message>
        <source>Look for up to three short lines, drawn or rubbed out, that lead there.</source>
        <translation>긋거나 지우면 그 클래스로 바뀌는 짧은 선을 세 개까지 찾습니다.</translation>
    </message>
    <message>
        <source>Draw the suggested marks; undo takes them back.</source>
        <translation>제안한 선을 그립니다. 획 취소로 되돌립니다.</translation>
    </message>
    <message>
        <source>What would make it</source>
        <translation>다음으로 읽히려면</translation>
    </message>
    <message>
        <source>There are no finite weights that read digits.</source>
        <translation>숫자를 읽을 수 있는 유한한 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>Why {name} and not {rival}</source>
        <translation>{name}: {rival} 대신 선택된 근거</translation>
    </message>
    <message>
        <source>No short line brings it any nearer to {name}.</source>
        <translation>짧은 선으로는 더 가까워지지 않습니다. 목표: {name}.</translation>
    </message>
    <message>
        <source>Marks: {n}. Then it is read as {name}, {share}.</source>
        <translation>선 {n}개를 그리면 이렇게 읽습니다: {name}, {share}.</translation>
    </message>
    <message>
        <source>Marks: {n}. They bring it nearer to {name}, {share}, but not all the way.</source>
        <translation>선 {n}개로 더 가까워지지만 충분하지 않습니다: {name}, {share}.</translation>
    </message>
    <message>
        <source>Draw a digit to see which stroke is guilty of its answer.</source>
        <translation>숫자를 그리면 어느 획이 답을 결정하는지 보입니다.</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Stroke {number}</source>
        <translation>획 {number}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{positive}&apos;&gt;■&lt;/span&gt; speaks for {name} &amp;nbsp; &lt;span style=&apos;color:{negative}&apos;&gt;■&lt;/span&gt; for {rival}</source>
        <translation>&lt;span style=&apos;color:{positive}&apos;&gt;■&lt;/span&gt; {name}의 근거 &amp;nbsp; &lt;span style=&apos;color:{negative}&apos;&gt;■&lt;/span&gt; {rival}의 근거</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>Type a function of x and y, such as x^2 + y^2.</source>
        <translation>x와 y의 함수를 입력하세요. 예: x^2 + y^2.</translation>
    </message>
    <message>
        <source>Type a function of x, such as x^2.</source>
        <translation>x의 함수를 입력하세요. 예: x^2.</translation>
    </message>
    <message>
        <source>It is longer than {length} characters.</source>
        <translation>{length}자보다 깁니다.</translation>
    </message>
    <message>
        <source>More than {depth} brackets, signs or powers stand within each other.</source>
        <translation>괄호, 부호, 거듭제곱이 {depth}겹보다 많이 겹쳤습니다.</translation>
    </message>
    <message>
        <source>“{found}” does not belong in a function.</source>
        <translation>함수에 쓸 수 없는 글자입니다: “{found}”.</translation>
    </message>
    <message>
        <source>A comma stands only in min(a, b) and max(a, b); write 0.5 with a point.</source>
        <translation>쉼표는 min(a, b)와 max(a, b)에만 씁니다. 0.5는 점으로 쓰세요.</translation>
    </message>
    <message>
        <source>Unknown name “{found}”: there are {names}.</source>
        <translation>모르는 이름입니다: “{found}”. 쓸 수 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>The number {found} is too large.</source>
        <translation>숫자가 너무 큽니다: {found}.</translation>
    </message>
    <message>
        <source>A number or x is expected before “{found}”.</source>
        <translation>“{found}” 앞에 숫자나 x가 있어야 합니다.</translation>
    </message>
    <message>
        <source>After “{found}” a number or x is expected.</source>
        <translation>“{found}” 다음에 숫자나 x가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Between {found} an operator such as * is expected.</source>
        <translation>{found} 사이에 * 같은 연산자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>Write {found} with brackets: {found}(x).</source>
        <translation>{found} 다음에 괄호를 쓰세요: {found}(x).</translation>
    </message>
    <message>
        <source>min and max take two arguments: min(x, 1), all others one.</source>
        <translation>min과 max는 인수가 둘이고(예: min(x, 1)), 나머지는 모두 하나입니다.</translation>
    </message>
</context>
<context>
    <name>FactGauge</name>
    <message>
        <source>Draw a digit to measure it.</source>
        <translation>숫자를 그리면 측정합니다.</translation>
    </message>
    <message>
        <source>Load data to compare it with what the network learns from.</source>
        <translation>데이터를 불러오면 신경망이 배우는 데이터와 비교합니다.</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Type</source>
        <translation>타입</translation>
    </message>
    <message>
        <source>Look at it in another type.</source>
        <translation>다른 데이터 타입으로 봅니다.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>How many axes it has.</source>
        <translation>축의 개수입니다.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>The size of each axis.</source>
        <translation>각 축의 크기입니다.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>What each axis counts.</source>
        <translation>각 축이 세는 것입니다.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>The sizes of all axes multiplied.</source>
        <translation>모든 축의 크기를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Numbers times the bytes of one.</source>
        <translation>수의 개수에 하나의 바이트를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Strides</source>
        <translation>스트라이드</translation>
    </message>
    <message>
        <source>Bytes from one place to the next along each axis.</source>
        <translation>각 축에서 한 자리에서 다음 자리까지의 바이트 수입니다.</translation>
    </message>
    <message>
        <source>Min · mean · max</source>
        <translation>최소 · 평균 · 최대</translation>
    </message>
    <message>
        <source>Of all numbers that are finite.</source>
        <translation>유한한 수 전체에서 잽니다.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0인 값</translation>
    </message>
    <message>
        <source>How many are exactly 0, not numbers, infinite.</source>
        <translation>정확히 0인 것, 수가 아닌 것, 무한한 것의 개수입니다.</translation>
    </message>
    <message>
        <source>{dtype}, as stored</source>
        <translation>{dtype}, 저장된 타입</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Which of the training digits the drawing is compared with.</source>
        <translation>그린 숫자를 어떤 훈련 숫자와 비교할지 고릅니다.</translation>
    </message>
    <message>
        <source>Nothing is left of the ink.</source>
        <translation>남은 잉크가 없습니다.</translation>
    </message>
    <message>
        <source>The training digits are not measured yet.</source>
        <translation>아직 훈련 숫자를 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>{remark}.</source>
        <translation>{remark}.</translation>
    </message>
    <message>
        <source>Nothing is unusual about this drawing.</source>
        <translation>그린 숫자에 특이한 점이 없습니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see how usual it is.</source>
        <translation>숫자를 그리면 얼마나 평범한지 보입니다.</translation>
    </message>
    <message>
        <source>Training digits of class {name}</source>
        <translation>클래스 {name}의 훈련 숫자</translation>
    </message>
    <message>
        <source>All training digits</source>
        <translation>모든 훈련 숫자</translation>
    </message>
    <message>
        <source>Those of the class it is read as</source>
        <translation>답과 같은 클래스의 훈련 숫자</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show on the curves</source>
        <translation>곡선에서 보기</translation>
    </message>
    <message>
        <source>Light the steps of the curves where this shows.</source>
        <translation>곡선에서 이 현상이 나타나는 스텝을 밝게 보여 줍니다.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Say no more about this while the run goes on.</source>
        <translation>이 훈련이 이어지는 동안 다시 알리지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Fit the network to these data</source>
        <translation>신경망을 이 데이터에 맞추기</translation>
    </message>
    <message>
        <source>Give the network as many inputs and outputs as these data need.</source>
        <translation>신경망의 입력 수와 출력 수를 이 데이터에 맞춥니다.</translation>
    </message>
    <message>
        <source>Samples per class</source>
        <translation>클래스별 샘플 수</translation>
    </message>
    <message>
        <source>It gets {inputs:,} inputs and {outputs:,} outputs.</source>
        <translation>입력 {inputs:,}개, 출력 {outputs:,}개가 됩니다.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>The kind of the file or folder.</source>
        <translation>파일이나 폴더의 종류입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>How many samples there are.</source>
        <translation>샘플의 수입니다.</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>샘플 하나</translation>
    </message>
    <message>
        <source>Shape, type and range of the values.</source>
        <translation>크기, 데이터 타입, 값의 범위입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>What the data take while they are in use.</source>
        <translation>데이터를 쓰는 동안 차지하는 메모리입니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>What a network learns to tell apart.</source>
        <translation>신경망이 구별하는 법을 배울 대상입니다.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>레이블 열</translation>
    </message>
    <message>
        <source>The column of the table that holds the answers.</source>
        <translation>표에서 정답이 든 열입니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>How pictures become samples.</source>
        <translation>그림을 샘플로 바꾸는 방법입니다.</translation>
    </message>
    <message>
        <source>A single one, without a label</source>
        <translation>레이블 없는 샘플 하나</translation>
    </message>
    <message>
        <source>{train:,} to train on, {test:,} to test with</source>
        <translation>훈련용 {train:,}개, 테스트용 {test:,}개</translation>
    </message>
    <message>
        <source>{n:,}; a fifth of every class becomes the test part</source>
        <translation>{n:,}개, 클래스마다 5분의 1을 테스트에 사용</translation>
    </message>
    <message>
        <source>{shape}, {dtype}, from {low} to {high}</source>
        <translation>{shape}, {dtype}, {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{shape}, {dtype}, from {low} to {high} in the {n:,} looked at</source>
        <translation>{shape}, {dtype}, 살펴본 {n:,}개에서 {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{n:,}</source>
        <translation>{n:,}개</translation>
    </message>
    <message>
        <source>{n:,} in what was looked at; the rest is counted when it is read</source>
        <translation>살펴본 부분에서 {n:,}개, 나머지는 읽을 때 셈</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>{n}열</translation>
    </message>
    <message>
        <source>By their sizes: {choice}</source>
        <translation>그림 크기에 따라: {choice}</translation>
    </message>
    <message>
        <source>By their sizes</source>
        <translation>그림 크기에 따라</translation>
    </message>
</context>
<context>
    <name>FlattenCard</name>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Makes one row of numbers of each sample; a dense layer does so by itself.</source>
        <translation>각 샘플을 수의 행 하나로 만듭니다. Dense 층은 스스로 이렇게 합니다.</translation>
    </message>
</context>
<context>
    <name>FormulaEntry</name>
    <message>
        <source>Function of x</source>
        <translation>x의 함수</translation>
    </message>
    <message>
        <source>Numbers, x, + − * / ^, brackets, pi, e and functions such as sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min and max.</source>
        <translation>숫자, x, + − * / ^, 괄호, pi, e와 sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min, max 같은 함수를 씁니다.</translation>
    </message>
    <message>
        <source>Function of x and y</source>
        <translation>x와 y의 함수</translation>
    </message>
    <message>
        <source>Numbers, x, y, + − * / ^, brackets, pi, e and functions such as sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min and max.</source>
        <translation>숫자, x, y, + − * / ^, 괄호, pi, e와 sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min, max 같은 함수를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Read as {formula}</source>
        <translation>읽은 식: {formula}</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>{value} at rest</source>
        <translation>{value} 재측정</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Training loss {running} = {terms}</source>
        <translation>훈련 손실 {running} = {terms}</translation>
    </message>
    <message>
        <source>The loss of the last epoch. At rest: all training samples measured with the weights as they are now. Lag: early batches were measured while the weights were still worse. Dropout, noise and batch statistics, and the penalty for large weights, add to it in training alone.</source>
        <translation>마지막 에포크의 손실입니다. 재측정: 모든 훈련 샘플을 지금의 가중치로 잰 값입니다. 지연: 앞쪽 배치는 가중치가 아직 덜 좋을 때 쟀습니다. 드롭아웃, 노이즈, 배치 통계, 큰 가중치에 대한 규제는 훈련할 때만 더해집니다.</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>무작위 요인</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
</context>
<context>
    <name>Geometry</name>
    <message>
        <source>Translation</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일 조정</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>전단</translation>
    </message>
    <message>
        <source>Any matrix</source>
        <translation>임의의 행렬</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Letter F</source>
        <translation>글자 F</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>나선 두 개</translation>
    </message>
    <message>
        <source>Two crumpled sheets</source>
        <translation>구겨진 종이 두 장</translation>
    </message>
    <message>
        <source>Affine: matrix and vector</source>
        <translation>아핀 변환: 행렬과 벡터</translation>
    </message>
    <message>
        <source>Own drawing</source>
        <translation>직접 그린 그림</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>아핀</translation>
    </message>
    <message>
        <source>{name} {numbers}</source>
        <translation>{name} {numbers}</translation>
    </message>
    <message>
        <source>{map}, then {activation}</source>
        <translation>{map}, 그다음 {activation}</translation>
    </message>
    <message>
        <source>The unit square becomes flat: its area is 0.</source>
        <translation>단위 정사각형이 납작해집니다. 넓이는 0입니다.</translation>
    </message>
    <message>
        <source>The unit square becomes a parallelogram with the area {size}. The sign is −: the plane is turned over, and an F is mirrored.</source>
        <translation>단위 정사각형이 평행사변형이 됩니다. 넓이: {size}. 부호가 −이므로 평면이 뒤집히고 글자 F는 거울에 비친 모습이 됩니다.</translation>
    </message>
    <message>
        <source>The unit square becomes a parallelogram with the area {size}.</source>
        <translation>단위 정사각형이 평행사변형이 됩니다. 넓이: {size}.</translation>
    </message>
    <message>
        <source>Every vector becomes 0.</source>
        <translation>모든 벡터가 0이 됩니다.</translation>
    </message>
    <message>
        <source>Every direction stays: all vectors are stretched alike.</source>
        <translation>모든 방향이 그대로입니다. 모든 벡터가 똑같은 비율로 늘어납니다.</translation>
    </message>
    <message>
        <source>No real eigen-direction: every direction is turned.</source>
        <translation>실수 고유벡터가 없습니다. 모든 방향이 돌아갑니다.</translation>
    </message>
    <message>
        <source>One eigen-direction: {direction}, stretched by λ = {value}.</source>
        <translation>고유벡터 방향 하나: {direction}, 늘어나는 배율 λ = {value}.</translation>
    </message>
    <message>
        <source>Eigen-directions: {first}, stretched by λ = {one}, and {second}, by λ = {two}.</source>
        <translation>고유벡터 방향 둘: {first}, 늘어나는 배율 λ = {one}, 그리고 {second}, 배율 λ = {two}.</translation>
    </message>
    <message>
        <source>Rank 1: the plane collapses onto a line, and no map can undo that.</source>
        <translation>랭크 1: 평면이 직선으로 찌그러지며 어떤 변환으로도 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Rank 0: the plane collapses onto a point.</source>
        <translation>랭크 0: 평면이 한 점으로 찌그러집니다.</translation>
    </message>
    <message>
        <source>All {n} maps together are one affine map, with W = {product} = {W} and b = {vector} = {b}. Layers without an activation are one layer.</source>
        <translation>변환 {n}개를 모두 합치면 아핀 변환 하나입니다. W = {product} = {W}, b = {vector} = {b}. 활성화 함수가 없는 층은 여럿이어도 한 층과 같습니다.</translation>
    </message>
    <message>
        <source>No affine map equals this chain: {names} breaks it. An affine f takes the middle of two points to the middle of their images. Here p = {p} goes to {f_p} and q = {q} to {f_q}, but their middle {middle} goes to {f_middle} and not to {expected}.</source>
        <translation>이 연쇄와 같은 아핀 변환은 없습니다. 원인: {names}. 아핀 변환 f는 두 점의 중점을, 두 점이 옮겨 간 점의 중점에 보냅니다. 여기서는 p = {p} → {f_p}, q = {q} → {f_q}입니다. 그런데 중점은 {middle} → {f_middle}입니다. 아핀 변환이라면 중점은 {expected}에 놓입니다.</translation>
    </message>
    <message>
        <source>And relu folds: u = {p} and v = {q} both go to {image}. No affine map with det W ≠ 0 does that.</source>
        <translation>그리고 relu는 접습니다. u = {p}, v = {q} 둘 다 같은 점 {image}에 놓입니다. det W ≠ 0인 아핀 변환은 그럴 수 없습니다.</translation>
    </message>
    <message>
        <source>The activation finds nothing to bend: before it, everything has collapsed onto a point or lies where it is straight.</source>
        <translation>활성화 함수가 구부릴 것이 없습니다. 그 전에 모두 한 점으로 찌그러졌거나, 함수가 곧은 곳에만 놓여 있습니다.</translation>
    </message>
    <message>
        <source>Angle in degrees, counter-clockwise.</source>
        <translation>시계 반대 방향의 각도(°)입니다.</translation>
    </message>
    <message>
        <source>How far everything moves to the right.</source>
        <translation>모두 오른쪽으로 이동하는 거리입니다.</translation>
    </message>
    <message>
        <source>How far everything moves up.</source>
        <translation>모두 위로 이동하는 거리입니다.</translation>
    </message>
    <message>
        <source>Factor of the width; below 0 it mirrors.</source>
        <translation>너비의 배율입니다. 0보다 작으면 좌우로 뒤집힙니다.</translation>
    </message>
    <message>
        <source>Factor of the height; below 0 it mirrors.</source>
        <translation>높이의 배율입니다. 0보다 작으면 위아래로 뒤집힙니다.</translation>
    </message>
    <message>
        <source>How far the top moves to the right.</source>
        <translation>윗변이 오른쪽으로 밀리는 거리입니다.</translation>
    </message>
    <message>
        <source>How far the right side moves up.</source>
        <translation>오른쪽 변이 위로 밀리는 거리입니다.</translation>
    </message>
    <message>
        <source>First coordinate of the image of î = (1, 0).</source>
        <translation>î = (1, 0)이 옮겨 간 점의 첫째 좌표입니다.</translation>
    </message>
    <message>
        <source>First coordinate of the image of ĵ = (0, 1).</source>
        <translation>ĵ = (0, 1)이 옮겨 간 점의 첫째 좌표입니다.</translation>
    </message>
    <message>
        <source>Second coordinate of the image of î = (1, 0).</source>
        <translation>î = (1, 0)이 옮겨 간 점의 둘째 좌표입니다.</translation>
    </message>
    <message>
        <source>Second coordinate of the image of ĵ = (0, 1).</source>
        <translation>ĵ = (0, 1)이 옮겨 간 점의 둘째 좌표입니다.</translation>
    </message>
    <message>
        <source>First coordinate of what is added: where the origin goes.</source>
        <translation>더하는 벡터, 곧 원점이 옮겨 간 점의 첫째 좌표입니다.</translation>
    </message>
    <message>
        <source>Second coordinate of what is added: where the origin goes.</source>
        <translation>더하는 벡터, 곧 원점이 옮겨 간 점의 둘째 좌표입니다.</translation>
    </message>
    <message>
        <source>Two half-moons</source>
        <translation>반달 두 개</translation>
    </message>
    <message>
        <source>A disc in a ring</source>
        <translation>고리 안의 원판</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The points as they are, before any layer.</source>
        <translation>어떤 층도 거치지 않은 점 그대로입니다.</translation>
    </message>
    <message>
        <source>The activation of layer {n}.</source>
        <translation>층 {n}의 활성화 함수입니다.</translation>
    </message>
    <message>
        <source>The affine map of layer {n}.</source>
        <translation>층 {n}의 아핀 변환입니다.</translation>
    </message>
    <message>
        <source>Two classes, tangled: no straight line parts them here. On the green curve the stack&apos;s answer changes.</source>
        <translation>두 클래스가 얽혀 있어 여기서는 직선 하나로 나눌 수 없습니다. 초록색 곡선에서 쌓은 층 전체의 답이 바뀝니다.</translation>
    </message>
    <message>
        <source>The output layer draws one straight line here: {share} of the points are on their side.</source>
        <translation>출력층은 여기에 직선 하나를 긋습니다. 제 쪽에 있는 점: {share}.</translation>
    </message>
    <message>
        <source>Hidden layers: {n}, of 2 units each, with random weights: they bend, but to no end.</source>
        <translation>은닉층 {n}개, 층마다 유닛 2개, 무작위 가중치: 구부리기는 하지만 목적이 없습니다.</translation>
    </message>
    <message>
        <source>Hidden layers: {n}, of 2 units each, trained by Adam: {share} right.</source>
        <translation>은닉층 {n}개, 층마다 유닛 2개, Adam으로 훈련: 정확도 {share}.</translation>
    </message>
    <message>
        <source>Hidden layers: {n}, of 2 units each, trained by Adam: {share} right, the best of {tried} beginnings.</source>
        <translation>은닉층 {n}개, 층마다 유닛 2개, Adam으로 훈련: 정확도 {share}, {tried}번 시작한 것 중 최고.</translation>
    </message>
    <message>
        <source>The classes are not quite parted: with two units a layer, training is easily stuck. Begin anew, or try more layers.</source>
        <translation>클래스가 완전히 나뉘지 않았습니다. 층마다 유닛이 두 개뿐이면 훈련이 막히기 쉽습니다. 새로 시작하거나 층을 늘려 보세요.</translation>
    </message>
    <message>
        <source>turned over</source>
        <translation>뒤집힘</translation>
    </message>
    <message>
        <source>not turned over</source>
        <translation>뒤집히지 않음</translation>
    </message>
    <message>
        <source>The layer&apos;s affine map turns, stretches and moves the sheet: straight stays straight. Areas are multiplied by {size}, and the sheet is {turned}.</source>
        <translation>층의 아핀 변환은 종이를 돌리고 늘이고 옮깁니다. 곧은 것은 곧은 채로 남습니다. 넓이: {size}배, 종이: {turned}.</translation>
    </message>
    <message>
        <source>relu folds: what was left of 0 lies on the vertical axis now, what was below 0 on the horizontal one.</source>
        <translation>relu는 접습니다. 0의 왼쪽에 있던 것은 이제 세로축 위에, 0의 아래에 있던 것은 가로축 위에 놓입니다.</translation>
    </message>
    <message>
        <source>{activation} bends: each coordinate is squeezed into {interval}, the far ones most. Nothing is torn or folded.</source>
        <translation>{activation}: 구부립니다. 모든 좌표를 {interval} 안에 눌러 넣으며, 먼 것일수록 더 눌립니다. 찢기거나 접히는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Layers of 2 units with tanh or sigmoid bend the plane but never tear or fold it, so what lies inside a ring stays inside. Try relu, or remember why real layers are wider.</source>
        <translation>tanh나 sigmoid를 쓰는 유닛 2개짜리 층은 평면을 구부릴 뿐 찢거나 접지 못하므로, 고리 안에 있는 것은 그대로 안에 남습니다. relu를 써 보거나, 실제 층이 더 넓은 까닭을 떠올려 보세요.</translation>
    </message>
</context>
<context>
    <name>GeometryPanel</name>
    <message>
        <source>Maps</source>
        <translation>변환</translation>
    </message>
    <message>
        <source>Turn, stretch, shear and move points.</source>
        <translation>점을 돌리고 늘이고 기울이고(전단) 옮깁니다.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>A stack of layers folds the plane.</source>
        <translation>쌓은 층이 평면을 접습니다.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Choose what to look at.</source>
        <translation>무엇을 볼지 고릅니다.</translation>
    </message>
</context>
<context>
    <name>GetMnist</name>
    <message>
        <source>Get MNIST</source>
        <translation>MNIST 받기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>How far the download is.</source>
        <translation>다운로드 진행 정도입니다.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Show a folder that holds the four files of MNIST already.</source>
        <translation>MNIST 파일 네 개가 이미 들어 있는 폴더를 지정합니다.</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>MNIST 파일 네 개가 있는 폴더 선택</translation>
    </message>
    <message>
        <source>MNIST is not in there: {folder}</source>
        <translation>MNIST가 없는 폴더: {folder}</translation>
    </message>
    <message>
        <source>There seems to be no connection to the network. What has arrived is kept; the built-in handwriting needs no network.</source>
        <translation>인터넷에 연결되지 않은 듯합니다. 지금까지 받은 부분은 남습니다. 내장 손글씨는 인터넷 없이 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}: {total} 중 {done}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Make MNIST the data of the project.</source>
        <translation>MNIST를 프로젝트의 데이터로 씁니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어받기</translation>
    </message>
    <message>
        <source>Download what is still missing.</source>
        <translation>아직 받지 못한 부분을 다운로드합니다.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Download the four files of MNIST.</source>
        <translation>MNIST 파일 네 개를 다운로드합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>End the download; it can go on later.</source>
        <translation>다운로드를 끝냅니다. 나중에 이어받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Close; the data at hand stay as they are.</source>
        <translation>창을 닫습니다. 지금 데이터는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>MNIST is on this computer already, in {folder}.</source>
        <translation>MNIST가 이미 이 컴퓨터에 있습니다. 폴더: {folder}.</translation>
    </message>
    <message>
        <source>MNIST holds 70,000 digits written by people: 60,000 to train on and 10,000 to test with. About {packed} come from {hosts}; they take {unpacked} in {folder}. Every file is checked before it is used.</source>
        <translation>MNIST는 사람이 쓴 숫자 70,000개입니다. 60,000개는 훈련에, 10,000개는 테스트에 씁니다. 다운로드 크기는 약 {packed}(출처: {hosts}), 저장 크기는 {unpacked}(폴더: {folder})입니다. 모든 파일은 쓰기 전에 검사합니다.</translation>
    </message>
    <message>
        <source>{text}

{kept} have arrived already.</source>
        <translation>{text}

이미 받은 크기: {kept}.</translation>
    </message>
</context>
<context>
    <name>Gradients</name>
    <message>
        <source>Batch norm {n}</source>
        <translation>배치 정규화 {n}</translation>
    </message>
    <message>
        <source>Dense {n}</source>
        <translation>Dense {n}</translation>
    </message>
    <message>
        <source>{layer}, η × {factor}</source>
        <translation>{layer}, η × {factor}</translation>
    </message>
    <message>
        <source>γ and β after dense layer {n}: {count} parameters.</source>
        <translation>Dense 층 {n} 다음의 γ와 β: 파라미터 {count}개.</translation>
    </message>
    <message>
        <source>W and b of {D_in} → {D_out}: {count} parameters.</source>
        <translation>{D_in} → {D_out}의 W와 b: 파라미터 {count}개.</translation>
    </message>
    <message>
        <source>It is frozen: no gradient, no update, no curve.</source>
        <translation>고정된 층입니다. 그레이디언트도 업데이트도 곡선도 없습니다.</translation>
    </message>
    <message>
        <source>Its learning rate is η × {factor}.</source>
        <translation>이 층의 학습률: η × {factor}.</translation>
    </message>
    <message>
        <source>Vanishing: the first layers lie powers of ten below the last ones.</source>
        <translation>소실: 앞쪽 층이 뒤쪽 층보다 10의 거듭제곱만큼 작습니다.</translation>
    </message>
    <message>
        <source>Exploding: the curves climb by powers of ten until the loss overflows.</source>
        <translation>폭발: 손실이 넘칠 때까지 곡선이 10의 거듭제곱으로 치솟습니다.</translation>
    </message>
    <message>
        <source>A rule of thumb: updates of about a thousandth of the weights.
Far below it learning crawls, far above it the weights are thrown about.</source>
        <translation>경험 법칙: 업데이트는 가중치의 약 1000분의 1이 알맞습니다.
훨씬 작으면 학습이 느리고, 훨씬 크면 가중치가 크게 흔들립니다.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>The run before the experiment: dashed, in the colours of the same layers.</source>
        <translation>실험 전의 훈련: 같은 층의 색으로 그린 점선입니다.</translation>
    </message>
    <message>
        <source>{layer}, before</source>
        <translation>{layer}, 이전</translation>
    </message>
    <message>
        <source>Another run, dashed, all its layers in one colour.
Hide it here; the list of runs shows it again. The newest ones are drawn.</source>
        <translation>다른 훈련 기록이며 모든 층을 한 색의 점선으로 그립니다.
여기서 숨기고, 훈련 기록 목록에서 다시 보입니다. 가장 최근 기록들을 그립니다.</translation>
    </message>
    <message>
        <source>{run}: {layer}</source>
        <translation>{run}: {layer}</translation>
    </message>
    <message>
        <source>Layer {n}</source>
        <translation>{n}번 층</translation>
    </message>
    <message>
        <source>usual size</source>
        <translation>보통 크기</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
</context>
<context>
    <name>GradientsPanel</name>
    <message>
        <source>Make the axis of the learning rate logarithmic.</source>
        <translation>학습률 축을 로그로 바꿉니다.</translation>
    </message>
    <message>
        <source>Gradients and updates</source>
        <translation>그레이디언트와 업데이트</translation>
    </message>
    <message>
        <source>Figures of every measured step (CSV)…</source>
        <translation>측정한 모든 스텝의 수치(CSV)…</translation>
    </message>
    <message>
        <source>Save gradient norms and update ratios</source>
        <translation>그레이디언트 노름과 업데이트 비율 저장</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys read values, Home shows everything.</source>
        <translation>+와 -로 확대·축소하고, 화살표 키로 값을 읽고, Home으로 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the curves appear here.</source>
        <translation>“시작”(Space)을 눌러 훈련하면 여기에 곡선이 나타납니다.</translation>
    </message>
    <message>
        <source>Gradient norm: how steep the loss is for the parameters of each layer.</source>
        <translation>그레이디언트 노름: 각 층의 파라미터에 대해 손실이 얼마나 가파른지 나타냅니다.</translation>
    </message>
    <message>
        <source>Update / weight: how far each step moves a layer, as a share of its length.</source>
        <translation>업데이트 / 가중치: 한 스텝이 층을 얼마나 움직이는지, 층의 길이에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>This run was kept without gradient norms: train on (Space) to measure them.</source>
        <translation>이 훈련 기록에는 그레이디언트 노름이 없습니다. 이어서 훈련하면(Space) 측정합니다.</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>그레이디언트 노름</translation>
    </message>
    <message>
        <source>update / weight</source>
        <translation>업데이트 / 가중치</translation>
    </message>
</context>
<context>
    <name>HistogramsPanel</name>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성화 출력</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>업데이트 / 가중치</translation>
    </message>
    <message>
        <source>How the numbers in W are spread.</source>
        <translation>W에 든 수의 분포입니다.</translation>
    </message>
    <message>
        <source>What the units give for 256 training samples.</source>
        <translation>훈련 샘플 256개에 대한 유닛의 출력입니다.</translation>
    </message>
    <message>
        <source>The gradient of the loss by W, for 256 training samples.</source>
        <translation>훈련 샘플 256개에 대한, 손실의 W 그레이디언트입니다.</translation>
    </message>
    <message>
        <source>How far W comes per step, as a share of its length, on a logarithmic scale.</source>
        <translation>스텝마다 W가 움직인 거리를 W의 길이에 대한 비율로 보여 줍니다. 로그 눈금입니다.</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the layers&apos; histories appear here.</source>
        <translation>“시작”(Space)을 눌러 훈련하면 층마다의 기록이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Choose the data that this run learns from to see its layers&apos; history.</source>
        <translation>이 훈련이 배우는 데이터를 고르면 층의 기록이 보입니다.</translation>
    </message>
    <message>
        <source>Go on with this run (Space): only snapshots made here are kept.</source>
        <translation>이 훈련을 이어 가세요(Space). 여기서 만든 스냅샷만 남아 있습니다.</translation>
    </message>
    <message>
        <source>Looking at the snapshots …</source>
        <translation>스냅샷을 살펴보는 중 …</translation>
    </message>
    <message>
        <source>How far W came per step since the snapshot before, as a share of its length. Steps to and fro cancel out, the more so the farther the snapshots are apart.</source>
        <translation>앞 스냅샷부터 스텝마다 W가 움직인 거리이며, W의 길이에 대한 비율입니다. 오간 스텝은 서로 지워지고, 스냅샷 사이가 멀수록 더 그렇습니다.</translation>
    </message>
    <message>
        <source>Line: median; thin: the middle half; dashed: 5% and 95%.</source>
        <translation>선: 중앙값, 가는 선: 가운데 절반, 점선: 5%와 95%.</translation>
    </message>
    <message>
        <source>Line: median; thin: the middle half; dashed: 5% and 95%. Zeros are not in the shades.</source>
        <translation>선: 중앙값, 가는 선: 가운데 절반, 점선: 5%와 95%. 0은 음영에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Layer {n}: {D_in} → {D_out}</source>
        <translation>층 {n}: {D_in} → {D_out}</translation>
    </message>
    <message>
        <source>Click or drag to look at the run at that moment.</source>
        <translation>누르거나 끌면 훈련의 그 시점을 봅니다.</translation>
    </message>
    <message>
        <source>no step before</source>
        <translation>앞 스텝 없음</translation>
    </message>
    <message>
        <source>{ratio} per step</source>
        <translation>스텝마다 {ratio}</translation>
    </message>
    <message>
        <source>zeros {zeros}% · median {median} · 5%: {low} · 95%: {high}</source>
        <translation>0의 비율 {zeros}% · 중앙값 {median} · 5%: {low} · 95%: {high}</translation>
    </message>
</context>
<context>
    <name>InitializerBox</name>
    <message>
        <source>n_in is the number of inputs, n_out the number of units of this layer.</source>
        <translation>n_in은 이 층의 입력 수, n_out은 유닛 수입니다.</translation>
    </message>
    <message>
        <source>At the start W = {formula}</source>
        <translation>초기 W = {formula}</translation>
    </message>
    <message>
        <source>At the start W ~ {formula}, {sigma}</source>
        <translation>초기 W ~ {formula}, {sigma}</translation>
    </message>
    <message>
        <source>The number of that name in the formula above.</source>
        <translation>위 식에서 같은 이름으로 나오는 수입니다.</translation>
    </message>
</context>
<context>
    <name>InkField</name>
    <message>
        <source>Draw a digit
with mouse or pen</source>
        <translation>마우스나 펜으로
숫자를 그려 보세요</translation>
    </message>
</context>
<context>
    <name>InputPlane</name>
    <message>
        <source>Layer {n}: {units:,} neurons with {activation}.</source>
        <translation>{n}번 층: 뉴런 {units:,}개, {activation}.</translation>
    </message>
    <message>
        <source>Layer {n}: the first {k} of {units:,} neurons with {activation}.</source>
        <translation>{n}번 층: 뉴런 {units:,}개 중 처음 {k}개, {activation}.</translation>
    </message>
    <message>
        <source>Neuron {unit} of layer {layer}: {low} to {high}</source>
        <translation>{layer}번 층의 뉴런 {unit}: {low} ~ {high}</translation>
    </message>
    <message>
        <source>{share} % of the training points right</source>
        <translation>훈련 점 정답률 {share} %</translation>
    </message>
    <message>
        <source>{share} % of the validation points (hollow)</source>
        <translation>검증 점(속이 빈 점) 정답률 {share} %</translation>
    </message>
    <message>
        <source>{n:,} training samples are drawn; wrongly answered ones have a ring.</source>
        <translation>훈련 샘플 {n:,}개를 그렸습니다. 틀리게 답한 점에는 고리가 있습니다.</translation>
    </message>
    <message>
        <source>{n:,} training samples are drawn, and {k:,} validation samples, which are hollow; wrongly answered ones have a ring.</source>
        <translation>훈련 샘플 {n:,}개와 속이 빈 검증 샘플 {k:,}개를 그렸습니다. 틀리게 답한 점에는 고리가 있습니다.</translation>
    </message>
    <message>
        <source>{name} {share} %</source>
        <translation>{name} {share} %</translation>
    </message>
    <message>
        <source>Neuron {unit} of layer {layer} gives {value}</source>
        <translation>{layer}번 층의 뉴런 {unit}의 출력: {value}</translation>
    </message>
</context>
<context>
    <name>InputPlanePanel</name>
    <message>
        <source>Try two spirals</source>
        <translation>두 나선 시도</translation>
    </message>
    <message>
        <source>Begin a new project: 2-8-8-2 on points in two spirals.</source>
        <translation>새 프로젝트를 시작합니다. 두 나선 위의 점으로 배우는 2-8-8-2입니다.</translation>
    </message>
    <message>
        <source>Try overfitting</source>
        <translation>과대적합 시도</translation>
    </message>
    <message>
        <source>Begin a new project: 2-32-32-2 on 60 noisy points.</source>
        <translation>새 프로젝트를 시작합니다. 노이즈가 있는 점 60개로 배우는 2-32-32-2입니다.</translation>
    </message>
    <message>
        <source>There are no samples: the Data panel says why.</source>
        <translation>샘플이 없습니다. 이유는 데이터 패널에 있습니다.</translation>
    </message>
    <message>
        <source>The samples appear here as soon as they are loaded.</source>
        <translation>샘플을 다 불러오면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Here a network is drawn over the plane of its inputs, neuron by neuron. That needs samples of two numbers, or of a few of which two are chosen; these have {n:,}.</source>
        <translation>여기서는 신경망을 입력 평면 위에 뉴런별로 그립니다. 샘플이 숫자 두 개이거나, 몇 개 중 두 개를 고를 수 있어야 합니다. 지금 샘플은 숫자 {n:,}개입니다.</translation>
    </message>
    <message>
        <source>The network cannot be built yet: its design says what is wrong.</source>
        <translation>아직 신경망을 만들 수 없습니다. 무엇이 문제인지 신경망 설계에 나와 있습니다.</translation>
    </message>
    <message>
        <source>The network takes {network:,} numbers, but a sample has {data:,}: mend the design, or choose other data.</source>
        <translation>신경망의 입력은 숫자 {network:,}개인데 샘플은 {data:,}개입니다. 설계를 고치거나 다른 데이터를 고르세요.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>People {shape}</source>
        <translation>사람 {shape}</translation>
    </message>
    <message>
        <source>Documents {shape}</source>
        <translation>문서 {shape}</translation>
    </message>
    <message>
        <source>Stock days {shape}</source>
        <translation>주식 거래일 {shape}</translation>
    </message>
    <message>
        <source>Tweets {shape}</source>
        <translation>트윗 {shape}</translation>
    </message>
    <message>
        <source>Images, channels last {shape}</source>
        <translation>이미지, 채널이 마지막 {shape}</translation>
    </message>
    <message>
        <source>Images, channels first {shape}</source>
        <translation>이미지, 채널이 먼저 {shape}</translation>
    </message>
    <message>
        <source>Video {shape}</source>
        <translation>비디오 {shape}</translation>
    </message>
    <message>
        <source>Age, postcode and income of 100,000 people: vectors.</source>
        <translation>100,000명의 나이, 우편번호, 소득: 벡터 데이터입니다.</translation>
    </message>
    <message>
        <source>How often each of 20,000 words is in each of 500 texts: vectors.</source>
        <translation>글 500개마다 단어 20,000개가 나온 횟수: 벡터 데이터입니다.</translation>
    </message>
    <message>
        <source>250 days of trading, 390 minutes each: the price, the highest and the lowest.</source>
        <translation>거래일 250일, 하루 390분: 현재가, 최고가, 최저가입니다.</translation>
    </message>
    <message>
        <source>A million messages of 280 characters out of 128: one-hot sequences.</source>
        <translation>문자 128종으로 쓴 280자 메시지 100만 개: 원-핫 시퀀스입니다.</translation>
    </message>
    <message>
        <source>128 colour images of 256×256 pixels: the channels come last (Keras).</source>
        <translation>256×256픽셀 컬러 이미지 128장: 채널이 마지막에 옵니다(Keras).</translation>
    </message>
    <message>
        <source>The same images with the channels before the pixels, as PyTorch wants them.</source>
        <translation>같은 이미지에서 채널을 픽셀 앞에 둔 것으로, PyTorch의 방식입니다.</translation>
    </message>
    <message>
        <source>4 clips of 240 frames with 144×256 pixels in 3 channels: rank 5.</source>
        <translation>144×256픽셀, 채널 3개, 프레임 240개인 영상 4개: 랭크 5입니다.</translation>
    </message>
    <message>
        <source>axis {n}</source>
        <translation>축 {n}</translation>
    </message>
    <message>
        <source>0, a scalar</source>
        <translation>0, 스칼라</translation>
    </message>
    <message>
        <source>1, a vector</source>
        <translation>1, 벡터</translation>
    </message>
    <message>
        <source>2, a matrix</source>
        <translation>2, 행렬</translation>
    </message>
    <message>
        <source>{bytes} bytes</source>
        <translation>{bytes}바이트</translation>
    </message>
    <message>
        <source>{bytes} bytes = {memory} ({binary})</source>
        <translation>{bytes}바이트 = {memory} ({binary})</translation>
    </message>
    <message>
        <source>{low} · {mean} · {high}</source>
        <translation>{low} · {mean} · {high}</translation>
    </message>
    <message>
        <source>{zeros} % · NaN {nan} · ∞ {infinite}</source>
        <translation>{zeros} % · NaN {nan} · ∞ {infinite}</translation>
    </message>
    <message>
        <source>{stored} → {dtype}: no number changes.</source>
        <translation>{stored} → {dtype}: 바뀌는 수가 없습니다.</translation>
    </message>
    <message>
        <source>{stored} → {dtype}: no number of this table changes.</source>
        <translation>{stored} → {dtype}: 이 표에서 바뀌는 수가 없습니다.</translation>
    </message>
    <message>
        <source>{stored} → {dtype}: {n} numbers change, by {error} at most, such as {before} → {after}.</source>
        <translation>{stored} → {dtype}: 수 {n}개가 최대 {error}만큼 바뀝니다. 예: {before} → {after}.</translation>
    </message>
    <message>
        <source>{stored} → {dtype}: {n} numbers change, {lost} are too large for it.</source>
        <translation>{stored} → {dtype}: 수 {n}개가 바뀌고 그중 {lost}개는 이 타입에 너무 큽니다.</translation>
    </message>
    <message>
        <source>No data yet: they are being loaded.</source>
        <translation>아직 데이터가 없습니다. 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>There are no data. {reason}</source>
        <translation>데이터가 없습니다. {reason}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>{name} {shape}</source>
        <translation>{name} {shape}</translation>
    </message>
    <message>
        <source>The {part} samples as they are stored: whole bytes.</source>
        <translation>저장된 그대로의 {part} 샘플입니다(한 바이트 정수).</translation>
    </message>
    <message>
        <source>The {part} samples as they are stored.</source>
        <translation>저장된 그대로의 {part} 샘플입니다.</translation>
    </message>
    <message>
        <source>What each of the {part} samples is, by number.</source>
        <translation>{part} 샘플 각각의 클래스 번호입니다.</translation>
    </message>
    <message>
        <source>What is to be answered to each of the {part} samples.</source>
        <translation>{part} 샘플 각각에 내야 할 답입니다.</translation>
    </message>
    <message>
        <source>One batch: the first {n} training samples, a slice that shares the memory of the whole set. The network receives it as X, in float32 and scaled.</source>
        <translation>배치 하나: 첫 훈련 샘플 {n}개로, 전체 데이터와 메모리를 함께 쓰는 슬라이스입니다. 신경망은 이것을 스케일한 float32 배열 X로 받습니다.</translation>
    </message>
    <message>
        <source>One batch: {name} {shape}</source>
        <translation>배치 하나: {name} {shape}</translation>
    </message>
    <message>
        <source>No digit yet: draw one on the canvas.</source>
        <translation>아직 숫자가 없습니다. 캔버스에 그리세요.</translation>
    </message>
    <message>
        <source>{stage} {shape}</source>
        <translation>{stage} {shape}</translation>
    </message>
    <message>
        <source>The image {shape}</source>
        <translation>이미지 {shape}</translation>
    </message>
    <message>
        <source>The image in whole bytes, as those of MNIST are stored.</source>
        <translation>MNIST처럼 한 바이트 정수로 저장한 이미지입니다.</translation>
    </message>
    <message>
        <source>the weights of step {step}</source>
        <translation>스텝 {step}의 가중치</translation>
    </message>
    <message>
        <source>its ready-trained weights</source>
        <translation>미리 훈련된 가중치</translation>
    </message>
    <message>
        <source>its initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>What the network receives: the image flattened and scaled, a batch of one sample.</source>
        <translation>신경망이 받는 것: 이미지를 펼치고 스케일한, 샘플 하나의 배치입니다.</translation>
    </message>
    <message>
        <source>What layer {n} of the network gives for this digit, with {weights}.</source>
        <translation>이 숫자에 대해 신경망의 {n}번 층이 내는 값입니다({weights}).</translation>
    </message>
    <message>
        <source>The optimizer is at work. Pause the training to look at what it remembers.</source>
        <translation>옵티마이저가 일하는 중입니다. 무엇을 기억하는지 보려면 훈련을 일시 정지하세요.</translation>
    </message>
    <message>
        <source>Before the first step the states of networks of up to {n} parameters are shown.</source>
        <translation>첫 스텝 전에는 파라미터 {n}개 이하인 신경망의 상태만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Before the first step: all of it is 0.</source>
        <translation>첫 스텝 전이라 모두 0입니다.</translation>
    </message>
    <message>
        <source>Before the first step: the same number everywhere, so that the first steps are not too long.</source>
        <translation>첫 스텝 전이라 어디나 같은 수입니다. 처음 스텝이 너무 길어지지 않게 합니다.</translation>
    </message>
    <message>
        <source>{optimizer} remembers nothing: each step depends on the gradient of its batch alone. Choose another optimizer to see a state.</source>
        <translation>{optimizer}: 기억하는 것이 없습니다. 스텝은 그 배치의 그레이디언트로만 정해집니다. 상태를 보려면 다른 옵티마이저를 고르세요.</translation>
    </message>
    <message>
        <source>{about} {moment}</source>
        <translation>{about} {moment}</translation>
    </message>
    <message>
        <source>{state} of {parameter} {shape}</source>
        <translation>{parameter}의 {state} {shape}</translation>
    </message>
    <message>
        <source>{state} of all parameters {shape}</source>
        <translation>모든 파라미터의 {state} {shape}</translation>
    </message>
    <message>
        <source>Before the first step.</source>
        <translation>첫 스텝 전입니다.</translation>
    </message>
    <message>
        <source>After step {step}.</source>
        <translation>스텝 {step} 뒤입니다.</translation>
    </message>
    <message>
        <source>{name} {shape}, {kind}</source>
        <translation>{name} {shape}, {kind}</translation>
    </message>
    <message>
        <source>Too large to be made: only its shape is known, and no memory used.</source>
        <translation>만들기에는 너무 큽니다. 크기만 다루며 메모리는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>{text} Nothing is allocated.</source>
        <translation>{text} 메모리를 할당하지 않습니다.</translation>
    </message>
    <message>
        <source>What is left of the steps before: each step adds −η {g} to it, and it is added to the parameters.</source>
        <translation>이전 스텝들에서 남은 것입니다. 스텝마다 −η {g} 만큼 더해지고, 이것이 파라미터에 더해집니다.</translation>
    </message>
    <message>
        <source>The first moment m: the running average of the gradient {g}, along which the steps go.</source>
        <translation>1차 모멘트 m: 그레이디언트 {g}의 이동 평균이며, 스텝이 이 방향으로 갑니다.</translation>
    </message>
    <message>
        <source>The second moment: the running average of the squared gradient {g}², the root of which divides each step.</source>
        <translation>2차 모멘트: 그레이디언트 제곱 {g}²의 이동 평균이며, 그 제곱근으로 스텝을 나눕니다.</translation>
    </message>
    <message>
        <source>The largest second moment so far, the root of which divides each step: it never shrinks.</source>
        <translation>지금까지 가장 큰 2차 모멘트입니다. 그 제곱근으로 스텝을 나누며, 줄어들지 않습니다.</translation>
    </message>
    <message>
        <source>All squared gradients {g}² added up: it only grows, so that steps become shorter.</source>
        <translation>그레이디언트 제곱 {g}²의 합계입니다. 늘기만 하므로 스텝이 점점 짧아집니다.</translation>
    </message>
    <message>
        <source>The running average of the gradient {g}, the square of which is taken off the average of its squares.</source>
        <translation>그레이디언트 {g}의 이동 평균입니다. 제곱의 평균에서 이 값의 제곱을 뺍니다.</translation>
    </message>
    <message>
        <source>The running average of the squared moves: their size stands in for the learning rate.</source>
        <translation>움직인 거리의 제곱의 이동 평균입니다. 그 크기가 학습률을 대신합니다.</translation>
    </message>
</context>
<context>
    <name>LabExport</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Vector picture (SVG)…</source>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Animation (GIF)…</source>
        <translation>애니메이션(GIF)…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as an animation.</source>
        <translation>보이는 것을 그림이나 애니메이션으로 저장합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Give up writing the animation.</source>
        <translation>애니메이션 만들기를 그만둡니다.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>How much of it is painted.</source>
        <translation>얼마나 그려졌는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>Save the animation</source>
        <translation>애니메이션 저장</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF 애니메이션</translation>
    </message>
    <message>
        <source>Painting the animation</source>
        <translation>애니메이션을 그리는 중</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>저장함: {name}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>저장하지 못함: {reason}</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>How the answers are written: class numbers, or a row with a single 1.</source>
        <translation>정답을 쓰는 형식입니다. 클래스 번호 또는 하나만 1인 행입니다.</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 노이즈</translation>
    </message>
    <message>
        <source>Share of the training labels that are made wrong, to watch overfitting.</source>
        <translation>과대적합을 관찰하려고 틀리게 바꾸는 훈련 레이블의 비율입니다.</translation>
    </message>
    <message>
        <source>Change label form</source>
        <translation>레이블 형식 변경</translation>
    </message>
    <message>
        <source>Change label noise</source>
        <translation>레이블 노이즈 변경</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} training labels are wrong; they are marked among the samples. Validation and test labels stay right.</source>
        <translation>훈련 레이블 {all:,}개 중 {n:,}개가 틀린 레이블이며 샘플 목록에 표시됩니다. 검증과 테스트 레이블은 모두 올바릅니다.</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Random directions</source>
        <translation>무작위 방향</translation>
    </message>
    <message>
        <source>Line from start to end</source>
        <translation>시작에서 끝까지의 직선</translation>
    </message>
    <message>
        <source>Main directions of the path</source>
        <translation>경로의 주된 방향</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>훈련 샘플</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>검증 샘플</translation>
    </message>
    <message>
        <source>The line leads from where a run started to where it is. Train first, or look around the weights in random directions.</source>
        <translation>훈련이 시작한 곳에서 지금 있는 곳까지의 직선입니다. 먼저 훈련하거나, 무작위 방향으로 가중치 둘레를 살펴보세요.</translation>
    </message>
    <message>
        <source>The main directions are those of a run&apos;s own path. Train for a few steps first, or look around the weights in random directions.</source>
        <translation>훈련 경로 자체의 주된 방향입니다. 먼저 몇 스텝 훈련하거나, 무작위 방향으로 가중치 둘레를 살펴보세요.</translation>
    </message>
    <message>
        <source>{n} {samples}, dropout off, batch normalisation by its running averages.</source>
        <translation>{samples} {n}개, 드롭아웃 끔, 배치 정규화는 이동 평균 사용.</translation>
    </message>
    <message>
        <source>{done} of {all} points</source>
        <translation>점 {all}개 중 {done}개</translation>
    </message>
    <message>
        <source>Two random directions out of {n}. A step of 1 changes the weights into each unit by as much as they are long. What looks like a bowl here may be a saddle in directions that the slice leaves out, and another seed may look different.</source>
        <translation>{n}개 방향 가운데 무작위 두 방향입니다. 1만큼 가면 각 유닛으로 들어오는 가중치가 그 길이만큼 바뀝니다. 여기서 그릇처럼 보여도 단면에 없는 방향에서는 안장일 수 있고, 시드가 다르면 모습도 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>One direction out of {n}: the straight way, which the run did not take. A hill on it is no hill that training had to climb. Points are the run itself, at their true loss.</source>
        <translation>{n}개 방향 가운데 하나, 훈련이 실제로 가지 않은 곧은 길입니다. 여기 보이는 언덕은 훈련이 넘어야 했던 언덕이 아닙니다. 점은 훈련 자체이며 진짜 손실 높이에 있습니다.</translation>
    </message>
    <message>
        <source>Of the path&apos;s variance, {first} % lies along a and {second} % along b; all the rest is out of sight. The points of the path are coloured by their true loss: where a point differs from the ground below it, it lies off the plane. Even a random walk looks as smooth as this in its own main directions.</source>
        <translation>경로의 분산 가운데 {first} %가 a 방향, {second} %가 b 방향에 있고 나머지는 보이지 않습니다. 경로의 점은 진짜 손실로 색칠했습니다. 점의 색이 바닥과 다르면 그 점은 평면 밖에 있습니다. 무작위 걸음도 자기 주된 방향에서는 이처럼 매끄러워 보입니다.</translation>
    </message>
    <message>
        <source>a {a} · loss {loss}</source>
        <translation>a {a} · 손실 {loss}</translation>
    </message>
    <message>
        <source>a {a} · b {b} · loss {loss}</source>
        <translation>a {a} · b {b} · 손실 {loss}</translation>
    </message>
    <message>
        <source>Step {step}: true loss {loss}, here on the plane {ground}; it lies {distance} beside the plane.</source>
        <translation>스텝 {step}: 진짜 손실 {loss}, 평면 위 손실 {ground}, 평면에서 떨어진 거리 {distance}.</translation>
    </message>
</context>
<context>
    <name>LandscapeControls</name>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Which slice of weight space is shown.</source>
        <translation>가중치 공간의 어떤 단면을 볼지 고릅니다.</translation>
    </message>
    <message>
        <source>New directions</source>
        <translation>새 방향</translation>
    </message>
    <message>
        <source>Draw other random directions.</source>
        <translation>다른 무작위 방향을 뽑습니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The samples whose mean loss the ground shows.</source>
        <translation>바닥이 보여 주는 평균 손실의 샘플입니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점 수</translation>
    </message>
    <message>
        <source>How many points are measured along each side; coarse ones come first.</source>
        <translation>한 변에서 몇 점을 측정할지 정합니다. 성긴 점부터 나옵니다.</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>폭</translation>
    </message>
    <message>
        <source>Half the width of the picture; 1 is what is usual for the plane.</source>
        <translation>그림 너비의 절반입니다. 1이 그 평면의 보통 크기입니다.</translation>
    </message>
    <message>
        <source>Usual view</source>
        <translation>보통 시야</translation>
    </message>
    <message>
        <source>Show the usual part of the plane.</source>
        <translation>평면의 보통 부분을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Fixed colours</source>
        <translation>색 고정</translation>
    </message>
    <message>
        <source>Keep the colours as they are now, to compare pictures with each other.</source>
        <translation>그림을 서로 비교할 수 있게 지금의 색을 고정합니다.</translation>
    </message>
</context>
<context>
    <name>LandscapePanel</name>
    <message>
        <source>Keep this path</source>
        <translation>이 경로 남기기</translation>
    </message>
    <message>
        <source>Show this run&apos;s path beside those of the runs to come.</source>
        <translation>이 훈련의 경로를 다음 훈련의 경로와 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>Forget kept paths</source>
        <translation>남긴 경로 지우기</translation>
    </message>
    <message>
        <source>Show the path of the run at hand alone.</source>
        <translation>지금 훈련의 경로만 보여 줍니다.</translation>
    </message>
    <message>
        <source>How large may the learning rate be?</source>
        <translation>학습률은 얼마까지 커도 될까요?</translation>
    </message>
    <message>
        <source>The safe rate 2/λ, and a test with a rising rate.</source>
        <translation>안전한 학습률 2/λ와, 학습률을 높여 가는 시험입니다.</translation>
    </message>
    <message>
        <source>Choose plane</source>
        <translation>평면 고르기</translation>
    </message>
    <message>
        <source>Draw new directions</source>
        <translation>새 방향 뽑기</translation>
    </message>
    <message>
        <source>Choose samples</source>
        <translation>샘플 고르기</translation>
    </message>
    <message>
        <source>Change resolution</source>
        <translation>해상도 바꾸기</translation>
    </message>
    <message>
        <source>Fix colours</source>
        <translation>색 고정하기</translation>
    </message>
    <message>
        <source>Move the landscape</source>
        <translation>지형 옮기기</translation>
    </message>
    <message>
        <source>The picture is of step {then}; the training goes on.</source>
        <translation>스텝 {then}의 그림입니다. 훈련은 계속됩니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>새로 그리기</translation>
    </message>
    <message>
        <source>Measuring the loss around the weights…</source>
        <translation>가중치 둘레의 손실을 재는 중…</translation>
    </message>
    <message>
        <source>The design has no weights yet: mend it in the network panel.</source>
        <translation>설계에 아직 가중치가 없습니다. 신경망 패널에서 고치세요.</translation>
    </message>
    <message>
        <source>The data are being loaded.</source>
        <translation>데이터를 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>No samples are held out for validation: choose the training samples.</source>
        <translation>검증용으로 떼어 둔 샘플이 없습니다. 훈련 샘플을 고르세요.</translation>
    </message>
</context>
<context>
    <name>LandscapeView</name>
    <message>
        <source>Loss landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to centre; arrow keys too.</source>
        <translation>끌어서 옮기고, 휠로 확대하고, 두 번 눌러 가운데로 옵니다. 화살표 키도 됩니다.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Loss along the line</source>
        <translation>직선을 따라 본 손실</translation>
    </message>
    <message>
        <source>The loss on the straight way from the run&apos;s start to where it is.</source>
        <translation>훈련의 시작에서 지금까지 곧은 길 위의 손실입니다.</translation>
    </message>
    <message>
        <source>The losses that the colours stand for.</source>
        <translation>색이 나타내는 손실입니다.</translation>
    </message>
    <message>
        <source>Show the loss around the weights as they are.</source>
        <translation>지금 가중치 둘레의 손실을 보여 줍니다.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>이 훈련</translation>
    </message>
    <message>
        <source>kept {n}</source>
        <translation>남긴 경로 {n}</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>A layer: Alt+Up and Alt+Down move it, Delete takes it out.</source>
        <translation>층: Alt+↑, Alt+↓로 옮기고 Delete로 제거합니다.</translation>
    </message>
    <message>
        <source>{name}: {allowed}, not {typed}.</source>
        <translation>{name}: {allowed}의 수여야 합니다(입력: {typed}).</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Input   {shape} = {features}   →   (B, {features})</source>
        <translation>입력   {shape} = {features}   →   (B, {features})</translation>
    </message>
    <message>
        <source>Each sample is flattened into a vector of {features} numbers.</source>
        <translation>각 샘플을 수 {features}개의 벡터로 펼칩니다.</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Each cell is a unit; point at one to read it.</source>
        <translation>칸 하나가 유닛 하나입니다. 칸을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>There are no finite weights that read digits.</source>
        <translation>숫자를 읽을 수 있는 유한한 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see which units it makes active.</source>
        <translation>숫자를 그리면 어떤 유닛이 활성화되는지 보입니다.</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>What the network said before the step.</source>
        <translation>스텝 전에 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>What the network says after the step.</source>
        <translation>스텝 후에 신경망이 내는 답입니다.</translation>
    </message>
    <message>
        <source>Weights that moved</source>
        <translation>바뀐 가중치</translation>
    </message>
    <message>
        <source>How the weights from each pixel to the unit that moved most changed.</source>
        <translation>가장 많이 바뀐 유닛에서 각 픽셀의 가중치가 변한 양입니다.</translation>
    </message>
    <message>
        <source>ΔW</source>
        <translation>ΔW</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, loss {loss_before:.3f} → {loss_after:.3f}</source>
        <translation>{name}: {before} → {after}, 손실 {loss_before:.3f} → {loss_after:.3f}</translation>
    </message>
    <message>
        <source>Layer {number}: ‖ΔW‖ = {weights:.4f}, {share:.2%} of its length</source>
        <translation>{number}번 층: ‖ΔW‖ = {weights:.4f}, W 길이의 {share:.2%}</translation>
    </message>
    <message>
        <source>Farthest: b{layer} of unit {unit}, {before:.4f} → {after:.4f}</source>
        <translation>가장 큰 변화: b{layer} (유닛 {unit}), {before:.4f} → {after:.4f}</translation>
    </message>
    <message>
        <source>Farthest: W{layer} from {row} to unit {unit}, {before:.4f} → {after:.4f}</source>
        <translation>가장 큰 변화: W{layer} (입력 {row}, 유닛 {unit}), {before:.4f} → {after:.4f}</translation>
    </message>
    <message>
        <source>ΔW is shown for unit {unit} of layer 1, which moved most.</source>
        <translation>ΔW: 1번 층에서 가장 많이 바뀐 유닛 {unit}의 가중치 변화입니다.</translation>
    </message>
</context>
<context>
    <name>LimitPair</name>
    <message>
        <source>Where the picture begins.</source>
        <translation>그림이 시작하는 곳입니다.</translation>
    </message>
    <message>
        <source>Where the picture ends.</source>
        <translation>그림이 끝나는 곳입니다.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
</context>
<context>
    <name>LinkedLine</name>
    <message>
        <source>The arrow keys lead from name to name; each lights what it stands for.</source>
        <translation>화살표 키로 이름 사이를 옮겨 다니면, 그것이 나타내는 것이 밝아집니다.</translation>
    </message>
</context>
<context>
    <name>LossForm</name>
    <message>
        <source>Outputs are scores (from logits)</source>
        <translation>로짓 출력(활성화 전 점수)</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>all 1</source>
        <translation>모두 1</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>What a sample of each class counts for, with commas between: 1, 1, 2 …; leave it empty for 1 each.</source>
        <translation>클래스별 샘플의 중요도를 쉼표로 구분해 씁니다(예: 1, 1, 2 …). 비워 두면 모두 1입니다.</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 변경</translation>
    </message>
    <message>
        <source>Change label smoothing</source>
        <translation>레이블 스무딩 변경</translation>
    </message>
    <message>
        <source>The output layer is linear and the loss applies softmax or sigmoid itself, which is more exact.</source>
        <translation>출력층은 선형이고 손실 함수가 Softmax나 Sigmoid를 직접 적용합니다. 계산이 더 정확합니다.</translation>
    </message>
    <message>
        <source>Share of every label that is spread over all classes, so that nothing has to be certain; 0.1 is usual.</source>
        <translation>아무것도 100 % 확신하지 않도록 각 레이블에서 모든 클래스에 나눠 주는 비율입니다. 보통 0.1입니다.</translation>
    </message>
    <message>
        <source>Only cross-entropies have this: choose one as the loss.</source>
        <translation>크로스 엔트로피에만 있는 설정입니다. 손실 함수로 크로스 엔트로피를 선택하세요.</translation>
    </message>
    <message>
        <source>Change class weights</source>
        <translation>클래스 가중치 변경</translation>
    </message>
    <message>
        <source>{wanted} numbers are needed, one for each class, not {count}.</source>
        <translation>클래스마다 하나씩 수 {wanted}개가 필요한데 {count}개입니다.</translation>
    </message>
    <message>
        <source>Weights are numbers from 0 up, and not all of them are 0.</source>
        <translation>가중치는 0 이상의 수이며, 모두 0일 수는 없습니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Draw now</source>
        <translation>지금 그리기</translation>
    </message>
    <message>
        <source>Draw a digit with mouse or pen: a network that has learnt already reads it.</source>
        <translation>마우스나 펜으로 숫자를 그리면 이미 배운 신경망이 읽습니다.</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>신경망 훈련하기</translation>
    </message>
    <message>
        <source>It learns built-in handwriting in seconds; then it reads your digit.</source>
        <translation>내장 손글씨를 몇 초 만에 배운 뒤 그린 숫자를 읽습니다.</translation>
    </message>
    <message>
        <source>The course&apos;s experiment</source>
        <translation>강의의 실험</translation>
    </message>
    <message>
        <source>784-512-10 on the 60,000 digits of MNIST, five epochs of 469 steps.</source>
        <translation>MNIST 숫자 60,000개로 784-512-10을 469스텝씩 5에포크 훈련합니다.</translation>
    </message>
    <message>
        <source>Walk down a loss curve</source>
        <translation>손실 곡선 따라 내려가기</translation>
    </message>
    <message>
        <source>Gradient descent step by step, on a curve and on a surface.</source>
        <translation>곡선과 곡면에서 경사 하강법을 한 스텝씩 살펴봅니다.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Design, weights and curves from a file.</source>
        <translation>파일에서 설계, 가중치, 곡선을 불러옵니다.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 프로젝트</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Run bar</source>
        <translation>실행 막대</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>타임머신</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>{name}[*] – MLP Studio</source>
        <translation>{name}[*] – MLP Studio</translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation>실행 취소: {edit}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>다시 실행: {edit}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>There is something about the list of runs.</source>
        <translation>훈련 기록에 관해 알려 드릴 것이 있습니다.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;An offline laboratory for learning neural networks.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt for Python (LGPL), NumPy and pyqtgraph.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;인터넷 없이 신경망을 배우는 실험실입니다.&lt;/p&gt;&lt;p&gt;MIT 라이선스. Qt for Python(LGPL), NumPy, pyqtgraph로 만들었습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 비우기</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>MNIST 파일 네 개가 있는 폴더 선택</translation>
    </message>
</context>
<context>
    <name>MapFacts</name>
    <message>
        <source>Points are rows of X, so W is transposed; a dense layer keeps W.T as its W.</source>
        <translation>점이 X의 행이므로 W를 전치합니다. 완전 연결 층은 W.T를 자기 W로 저장합니다.</translation>
    </message>
    <message>
        <source>No map, so everything stays where it is. Add one.</source>
        <translation>변환이 없어 모두 제자리에 있습니다. 변환을 추가하세요.</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>The plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Drag the round tips of the arrows to change the map.</source>
        <translation>화살표의 둥근 끝을 끌면 변환이 바뀝니다.</translation>
    </message>
    <message>
        <source>Choose points</source>
        <translation>점 고르기</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>점 그리기</translation>
    </message>
    <message>
        <source>Drag vector</source>
        <translation>벡터 끌기</translation>
    </message>
    <message>
        <source>Arrows and square belong to map {n} alone. Drag the tips; with the keys: I, J, B and the arrow keys.</source>
        <translation>화살표와 정사각형은 변환 {n}에만 해당합니다. 화살표 끝을 끄세요. 키보드: I, J, B와 화살표 키.</translation>
    </message>
    <message>
        <source>Drag the tips of the arrows; with the keys: I, J, B and arrow keys.</source>
        <translation>화살표 끝을 끄세요. 키보드: I, J, B와 화살표 키.</translation>
    </message>
</context>
<context>
    <name>MeasuringForm</name>
    <message>
        <source>Re-measure the training loss</source>
        <translation>훈련 손실 재측정</translation>
    </message>
    <message>
        <source>After each epoch all training samples are measured again, with the weights at rest and dropout off; it costs about two more passes over the data.</source>
        <translation>에포크가 끝날 때마다 가중치를 고정하고 드롭아웃을 끈 채 모든 훈련 샘플을 다시 잽니다. 데이터를 약 두 번 더 훑는 만큼 시간이 듭니다.</translation>
    </message>
    <message>
        <source>The usual training loss is a mean over the epoch: its early batches were measured while the weights were still worse, and with dropout on. That is why it may lie above the validation loss.</source>
        <translation>보통의 훈련 손실은 에포크 전체의 평균입니다. 앞쪽 배치는 가중치가 아직 덜 좋을 때, 드롭아웃을 켠 채 잽니다. 그래서 검증 손실보다 높을 수 있습니다.</translation>
    </message>
    <message>
        <source>Change measuring</source>
        <translation>측정 변경</translation>
    </message>
</context>
<context>
    <name>MemoryButton</name>
    <message>
        <source>{n} snapshots, {used} of {budget}</source>
        <translation>스냅샷 {n}개, {used} / {budget}</translation>
    </message>
    <message>
        <source>Choose how much memory the time machine may take: {memory} now.</source>
        <translation>타임머신이 쓸 수 있는 메모리를 정합니다. 지금: {memory}.</translation>
    </message>
    <message>
        <source>Memory of the time machine</source>
        <translation>타임머신의 메모리</translation>
    </message>
</context>
<context>
    <name>MemoryForm</name>
    <message>
        <source>Memory of the time machine</source>
        <translation>타임머신의 메모리</translation>
    </message>
    <message>
        <source>Share of the memory that is used</source>
        <translation>사용 중인 메모리의 비율</translation>
    </message>
    <message>
        <source>Memory for snapshots, in megabytes</source>
        <translation>스냅샷 메모리(MB)</translation>
    </message>
    <message>
        <source>The most that all snapshots of a run may take together.</source>
        <translation>한 훈련의 모든 스냅샷이 함께 쓸 수 있는 최대 크기입니다.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>{n} snapshots, {used} of {budget}</source>
        <translation>스냅샷 {n}개, {used} / {budget}</translation>
    </message>
    <message>
        <source>Snapshots are taken while a network trains.</source>
        <translation>스냅샷은 신경망이 훈련하는 동안 만들어집니다.</translation>
    </message>
    <message>
        <source>One takes {size}. Beyond the limit those go that are closest to others; the first and the last stay. A few are kept with the run in the list of runs and in its file.</source>
        <translation>하나의 크기: {size}. 한도를 넘으면 서로 가장 가까운 것부터 지우며, 처음과 마지막은 남습니다. 몇 개는 훈련 기록과 파일에 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The run beside this one has the other half of the memory.</source>
        <translation>나란히 진행하는 훈련이 메모리의 나머지 절반을 씁니다.</translation>
    </message>
    <message>
        <source>{stay} of the {n} snapshots stay.</source>
        <translation>스냅샷 {n}개 중 {stay}개가 남습니다.</translation>
    </message>
    <message>
        <source>All snapshots stay.</source>
        <translation>모든 스냅샷이 남습니다.</translation>
    </message>
</context>
<context>
    <name>MicroscopePage</name>
    <message>
        <source>Gradients of the samples</source>
        <translation>샘플별 그레이디언트</translation>
    </message>
    <message>
        <source>Where each sample alone would send the point: its gradient turned downhill.</source>
        <translation>샘플 하나하나가 점을 보내려는 방향, 곧 내리막으로 뒤집은 그레이디언트입니다.</translation>
    </message>
    <message>
        <source>Spread by batch size</source>
        <translation>배치 크기에 따른 퍼짐</translation>
    </message>
    <message>
        <source>How far the gradient of a batch is from that of all, for each batch size.</source>
        <translation>배치 크기마다 배치의 그레이디언트가 전체의 그레이디언트에서 얼마나 벗어나는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Every sample pulls its own way</source>
        <translation>샘플마다 당기는 방향이 다릅니다</translation>
    </message>
    <message>
        <source>Four times the batch, half the spread</source>
        <translation>배치가 네 배면 퍼짐은 절반</translation>
    </message>
    <message>
        <source>Seen from where {walk} stands now: step on, and the arrows change.</source>
        <translation>지금 위치에서 본 모습: {walk}. 한 스텝 나아가면 화살표가 바뀝니다.</translation>
    </message>
    <message>
        <source>Single samples spread by σ = {sigma}. Dashed: σ/√B, {plain} at B = {size}. Line: {corrected}, less by √((N − B)/(N − 1)), as no sample is drawn twice in an epoch. Points: measured, the batches of {epochs} epochs.</source>
        <translation>샘플 하나하나의 퍼짐은 σ = {sigma}. 점선: σ/√B, B = {size}일 때 {plain}. 실선: {corrected}, 에포크 안에서 같은 샘플을 두 번 뽑지 않으므로 √((N − B)/(N − 1))만큼 작습니다. 점: {epochs} 에포크의 배치에서 측정한 값.</translation>
    </message>
    <message>
        <source>Thin: where one sample alone would go, −∇ of its loss, &lt;font color=&apos;{lit}&apos;&gt;blue&lt;/font&gt; in the batch. &lt;b&gt;&lt;font color=&apos;{mean}&apos;&gt;Orange&lt;/font&gt;&lt;/b&gt;: their mean, the step of the batch. &lt;b&gt;&lt;font color=&apos;{all}&apos;&gt;Broad&lt;/font&gt;&lt;/b&gt;: the mean of all samples.</source>
        <translation>가는 선: 샘플 하나만으로 갈 방향(손실의 −∇), 배치 안은 &lt;font color=&apos;{lit}&apos;&gt;파란색&lt;/font&gt;. &lt;b&gt;&lt;font color=&apos;{mean}&apos;&gt;주황색&lt;/font&gt;&lt;/b&gt;: 그 평균, 곧 배치의 스텝. &lt;b&gt;&lt;font color=&apos;{all}&apos;&gt;굵은 선&lt;/font&gt;&lt;/b&gt;: 모든 샘플의 평균.</translation>
    </message>
</context>
<context>
    <name>MiniBatches</name>
    <message>
        <source>One sample decides each update: quick and erratic.</source>
        <translation>샘플 하나가 업데이트를 정합니다. 빠르지만 들쭉날쭉합니다.</translation>
    </message>
    <message>
        <source>B samples decide each update.</source>
        <translation>샘플 B개가 업데이트를 정합니다.</translation>
    </message>
    <message>
        <source>All samples decide each update: smooth and costly.</source>
        <translation>모든 샘플이 업데이트를 정합니다. 매끄럽지만 비쌉니다.</translation>
    </message>
    <message>
        <source>No gradient: each weight is nudged up and down, what helps is kept.</source>
        <translation>그레이디언트 없이 가중치를 하나씩 올리고 내려 보아 나아지는 쪽을 남깁니다.</translation>
    </message>
    <message>
        <source>diverged at {step}</source>
        <translation>발산: 스텝 {step}</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>no nudge helps</source>
        <translation>어느 쪽도 나아지지 않음</translation>
    </message>
    <message>
        <source>near the minimum</source>
        <translation>최솟값 근처</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>Out of the picture: {walks}. The steps are too long: lower the rate η.</source>
        <translation>그림 밖으로 나감: {walks}. 스텝이 너무 깁니다. 학습률 η를 낮추세요.</translation>
    </message>
    <message>
        <source>The classes do not overlap: the loss falls for ever as w grows, without a minimum.</source>
        <translation>두 클래스가 겹치지 않아 w가 커질수록 손실이 끝없이 줄고 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>Tick a path in the table to see it.</source>
        <translation>표에서 경로를 선택하면 보입니다.</translation>
    </message>
</context>
<context>
    <name>MiniBatchesPanel</name>
    <message>
        <source>Paths</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>The samples, and the walks down their loss.</source>
        <translation>샘플과, 그 손실을 내려가는 경로입니다.</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>현미경</translation>
    </message>
    <message>
        <source>The gradients that a batch is the mean of.</source>
        <translation>배치가 평균하는 그레이디언트들입니다.</translation>
    </message>
    <message>
        <source>The naive way</source>
        <translation>단순한 방법</translation>
    </message>
    <message>
        <source>Learning without a gradient, and its cost.</source>
        <translation>그레이디언트 없이 배우기와 그 비용입니다.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Choose what to look at.</source>
        <translation>무엇을 볼지 고릅니다.</translation>
    </message>
    <message>
        <source>Walk to look at</source>
        <translation>살펴볼 경로</translation>
    </message>
    <message>
        <source>Whose next batch is lit, and whose gradients the microscope shows.</source>
        <translation>다음 배치를 밝히고 현미경에 그레이디언트를 보일 경로입니다.</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>같은 스텝 수</translation>
    </message>
    <message>
        <source>Equal samples read</source>
        <translation>읽은 샘플 수가 같게</translation>
    </message>
    <message>
        <source>Compare at</source>
        <translation>비교 기준</translation>
    </message>
    <message>
        <source>Compare the walks after equally many steps or equally many samples read.</source>
        <translation>같은 스텝 수 또는 같은 샘플 수를 읽은 뒤의 경로를 비교합니다.</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>Look at another walk</source>
        <translation>다른 경로 살펴보기</translation>
    </message>
    <message>
        <source>Compare walks otherwise</source>
        <translation>비교 기준 바꾸기</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>Change nudge</source>
        <translation>흔드는 크기 바꾸기</translation>
    </message>
    <message>
        <source>Show or hide paths</source>
        <translation>경로 보이기/숨기기</translation>
    </message>
</context>
<context>
    <name>NaivePage</name>
    <message>
        <source>Nudge a weight, look at the loss, keep what helps</source>
        <translation>가중치를 조금 바꾸고, 손실을 보고, 나아지면 남긴다</translation>
    </message>
    <message>
        <source>Nudge δ</source>
        <translation>흔드는 크기 δ</translation>
    </message>
    <message>
        <source>How far a weight is nudged.</source>
        <translation>가중치를 얼마나 바꾸어 볼지 정합니다.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>드는 비용</translation>
    </message>
    <message>
        <source>Weight → loss</source>
        <translation>가중치 → 손실</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>남긴 값</translation>
    </message>
    <message>
        <source>In the course</source>
        <translation>강의에서</translation>
    </message>
    <message>
        <source>Here: w</source>
        <translation>여기: w</translation>
    </message>
    <message>
        <source>Here: b</source>
        <translation>여기: b</translation>
    </message>
    <message>
        <source>Each weight takes two forward passes: {here} a step for the two weights here, and {course} a step for the {weights} weights of 784-512-10. The gradient takes one forward and one backward pass, together about {gradient} forward passes, however many weights there are: a backward pass multiplies two matrices, dW and dX, where the forward pass multiplies one.</source>
        <translation>가중치 하나마다 정방향 패스가 두 번 듭니다. 여기 두 가중치에는 스텝마다 {here}번, 784-512-10의 가중치 {weights}개에는 스텝마다 {course}번입니다. 그레이디언트는 가중치가 몇 개든 정방향 한 번과 역방향 한 번, 합쳐 정방향 약 {gradient}번이면 됩니다. 정방향이 행렬 곱 하나를 할 때 역방향은 dW와 dX 두 개를 하기 때문입니다.</translation>
    </message>
    <message>
        <source>Race it: compare the walks at equally many samples read.</source>
        <translation>경주해 보세요. 읽은 샘플 수가 같을 때 경로를 비교합니다.</translation>
    </message>
    <message>
        <source>{weight} → {loss}</source>
        <translation>{weight} → {loss}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>모두 1</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등</translation>
    </message>
    <message>
        <source>Glorot (Xavier) normal</source>
        <translation>Glorot 정규(Xavier)</translation>
    </message>
    <message>
        <source>Glorot (Xavier) uniform</source>
        <translation>Glorot 균등(Xavier)</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>역 드롭아웃</translation>
    </message>
    <message>
        <source>Classical</source>
        <translation>고전 드롭아웃</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>계단식 감쇠</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>지수 감쇠</translation>
    </message>
    <message>
        <source>Inverse time decay</source>
        <translation>역시간 감쇠</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>정체 시 감소</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>모멘텀 μ</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>감쇠율 ρ</translation>
    </message>
    <message>
        <source>Initial sum</source>
        <translation>초기 누적합</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>중심화</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>편향 보정</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>가중치 감쇠 λ</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Every … epochs</source>
        <translation>… 에포크마다</translation>
    </message>
    <message>
        <source>Decay k</source>
        <translation>감쇠율 k</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <translation>워밍업 비율</translation>
    </message>
    <message>
        <source>First share of η</source>
        <translation>η 시작 비율</translation>
    </message>
    <message>
        <source>Final share of η</source>
        <translation>η 최종 비율</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>인내(에포크)</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Least share of η</source>
        <translation>η 최소 비율</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>게인</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>그레이디언트 평균</translation>
    </message>
    <message>
        <source>mean squared gradient</source>
        <translation>그레이디언트 제곱 평균</translation>
    </message>
    <message>
        <source>mean squared move</source>
        <translation>이동량 제곱 평균</translation>
    </message>
    <message>
        <source>sum of squared gradients</source>
        <translation>그레이디언트 제곱 합</translation>
    </message>
    <message>
        <source>largest mean squared gradient</source>
        <translation>그레이디언트 제곱 평균의 최댓값</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>희소 범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Multi-class hinge</source>
        <translation>다중 클래스 힌지</translation>
    </message>
    <message>
        <source>Built-in handwriting</source>
        <translation>내장 손글씨</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>Plane: circle</source>
        <translation>평면: 원</translation>
    </message>
    <message>
        <source>Plane: exclusive or</source>
        <translation>평면: 배타적 논리합(XOR)</translation>
    </message>
    <message>
        <source>Plane: two blobs</source>
        <translation>평면: 두 무리</translation>
    </message>
    <message>
        <source>Plane: two moons</source>
        <translation>평면: 두 초승달</translation>
    </message>
    <message>
        <source>Plane: two spirals</source>
        <translation>평면: 두 나선</translation>
    </message>
    <message>
        <source>Plane: three blobs</source>
        <translation>평면: 세 무리</translation>
    </message>
    <message>
        <source>Plane: three spirals</source>
        <translation>평면: 세 나선</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>IDX 파일</translation>
    </message>
    <message>
        <source>NumPy arrays (npz)</source>
        <translation>NumPy 배열(npz)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표(CSV)</translation>
    </message>
    <message>
        <source>Folders of pictures</source>
        <translation>그림 폴더</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>as they are, in grey</source>
        <translation>그대로, 회색조</translation>
    </message>
    <message>
        <source>like drawings on the canvas</source>
        <translation>직접 그린 숫자처럼</translation>
    </message>
    <message>
        <source>Integers (7)</source>
        <translation>정수 (7)</translation>
    </message>
    <message>
        <source>One-hot (0 0 0 0 0 0 0 1 0 0)</source>
        <translation>원-핫 (0 0 0 0 0 0 0 1 0 0)</translation>
    </message>
    <message>
        <source>The course&apos;s network: 784-512-10</source>
        <translation>강의의 신경망: 784-512-10</translation>
    </message>
    <message>
        <source>Softmax regression: 784-10</source>
        <translation>Softmax 회귀: 784-10</translation>
    </message>
    <message>
        <source>As in the nineties: 784-30-10 with sigmoid</source>
        <translation>1990년대 방식: 784-30-10, Sigmoid</translation>
    </message>
    <message>
        <source>Small: 784-32-10</source>
        <translation>작은 신경망: 784-32-10</translation>
    </message>
    <message>
        <source>Deep: 784-256-128-64-10 with dropout</source>
        <translation>깊은 신경망: 784-256-128-64-10, 드롭아웃</translation>
    </message>
    <message>
        <source>Wide: 784-1024-512-10</source>
        <translation>넓은 신경망: 784-1024-512-10</translation>
    </message>
    <message>
        <source>A straight line: 2-2</source>
        <translation>직선 하나: 2-2</translation>
    </message>
    <message>
        <source>Exclusive or: 2-4-2 with tanh</source>
        <translation>배타적 논리합(XOR): tanh를 쓰는 2-4-2</translation>
    </message>
    <message>
        <source>More than enough: 2-32-32-2</source>
        <translation>지나치게 큰 신경망: 2-32-32-2</translation>
    </message>
    <message>
        <source>Spirals: 2-8-8-2</source>
        <translation>나선: 2-8-8-2</translation>
    </message>
    <message>
        <source>Strongest: 784-512-512-10 with batch norm</source>
        <translation>가장 강한 신경망: 784-512-512-10, 배치 정규화</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>그릇</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>선반</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Steep walls</source>
        <translation>가파른 벽</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>물결</translation>
    </message>
    <message>
        <source>Absolute value |x|</source>
        <translation>절댓값 |x|</translation>
    </message>
    <message>
        <source>Noisy valley</source>
        <translation>잡음 있는 골짜기</translation>
    </message>
    <message>
        <source>Own function…</source>
        <translation>내 함수…</translation>
    </message>
    <message>
        <source>Line fit</source>
        <translation>직선 맞추기</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>로지스틱 회귀</translation>
    </message>
    <message>
        <source>True SGD</source>
        <translation>진정한 SGD</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니 배치</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>Naive way</source>
        <translation>단순한 방법</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
</context>
<context>
    <name>NetworkDesignPanel</name>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Start from a ready-made design.</source>
        <translation>준비된 설계로 시작합니다.</translation>
    </message>
    <message>
        <source>Ready-trained digit reader</source>
        <translation>미리 훈련된 숫자 인식 신경망</translation>
    </message>
    <message>
        <source>Open a network with its trained weights, as a project of its own.</source>
        <translation>훈련된 가중치가 있는 신경망을 별도의 프로젝트로 엽니다.</translation>
    </message>
    <message>
        <source>Neurons that weigh all inputs: A = f(X @ W + b).</source>
        <translation>모든 입력에 가중치를 주는 뉴런: A = f(X @ W + b).</translation>
    </message>
    <message>
        <source>Brings every value to mean β and standard deviation γ over the batch.</source>
        <translation>배치 전체에서 모든 값을 평균 β, 표준편차 γ에 맞춥니다.</translation>
    </message>
    <message>
        <source>An activation by itself, such as after batch normalisation.</source>
        <translation>활성화 함수만 있는 층으로, 배치 정규화 뒤 등에 둡니다.</translation>
    </message>
    <message>
        <source>Silences a random share of the values in each training step.</source>
        <translation>훈련 스텝마다 무작위로 고른 일부 값을 끕니다.</translation>
    </message>
    <message>
        <source>Adds random numbers to the values in each training step.</source>
        <translation>훈련 스텝마다 값에 난수를 더합니다.</translation>
    </message>
    <message>
        <source>Makes one row of numbers of each sample, at the very beginning.</source>
        <translation>맨 처음에 각 샘플을 수의 행 하나로 만듭니다.</translation>
    </message>
    <message>
        <source>The first axis of every array that flows through the network counts the samples of a batch; no weight depends on it, so any number of samples fits.</source>
        <translation>신경망을 흐르는 모든 배열의 첫째 축은 배치의 샘플 수입니다. 어떤 가중치도 이 축과 무관하므로 샘플이 몇 개든 들어갑니다.</translation>
    </message>
    <message>
        <source>(B, {n}): B samples at once – the batch axis. Keras prints it as None.</source>
        <translation>(B, {n}): 한 번에 샘플 B개 – 배치 축. Keras는 None으로 표시합니다.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 외 {count}건</translation>
    </message>
    <message>
        <source>Add bias</source>
        <translation>편향 추가</translation>
    </message>
    <message>
        <source>Leave out bias</source>
        <translation>편향 빼기</translation>
    </message>
    <message>
        <source>Unfreeze layer</source>
        <translation>층 동결 해제</translation>
    </message>
    <message>
        <source>Freeze layer</source>
        <translation>층 동결</translation>
    </message>
    <message>
        <source>Change units</source>
        <translation>유닛 수 변경</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>활성화 함수 변경</translation>
    </message>
    <message>
        <source>Change initialiser</source>
        <translation>가중치 초기화 변경</translation>
    </message>
    <message>
        <source>Change initial weights</source>
        <translation>초기 가중치 변경</translation>
    </message>
    <message>
        <source>Change L1 penalty</source>
        <translation>L1 규제 변경</translation>
    </message>
    <message>
        <source>Change L2 penalty</source>
        <translation>L2 규제 변경</translation>
    </message>
    <message>
        <source>Change rate of layer</source>
        <translation>층의 학습률 바꾸기</translation>
    </message>
    <message>
        <source>Change dropout rate</source>
        <translation>드롭아웃 비율 변경</translation>
    </message>
    <message>
        <source>Change form of dropout</source>
        <translation>드롭아웃 방식 변경</translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation>노이즈 변경</translation>
    </message>
    <message>
        <source>Change momentum</source>
        <translation>모멘텀 변경</translation>
    </message>
    <message>
        <source>Change epsilon</source>
        <translation>엡실론 변경</translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation>층 이동</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>Add a layer after the chosen one (Insert adds a dense layer).</source>
        <translation>선택한 층 뒤에 층을 추가합니다(Insert 키는 Dense 층 추가).</translation>
    </message>
    <message>
        <source>Choose preset</source>
        <translation>프리셋 선택</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
</context>
<context>
    <name>NetworkSize</name>
    <message>
        <source>parameters · {frozen} frozen · {memory}</source>
        <translation>파라미터 · 동결 {frozen}개 · {memory}</translation>
    </message>
    <message>
        <source>parameters · {memory} as float32</source>
        <translation>파라미터 · float32로 {memory}</translation>
    </message>
    <message>
        <source>Numbers that training adjusts: {count}.</source>
        <translation>훈련이 조정하는 수: {count}.</translation>
    </message>
    <message>
        <source>Frozen, which it leaves as they are: {frozen}.</source>
        <translation>동결되어 훈련이 그대로 두는 수: {frozen}.</translation>
    </message>
    <message>
        <source>Running averages of batch normalisation besides: {averages}.</source>
        <translation>그 밖에 배치 정규화의 이동 평균: {averages}.</translation>
    </message>
    <message>
        <source>As float32, each of them takes four bytes.</source>
        <translation>float32라서 하나에 4바이트입니다.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>dropout {rate}</source>
        <translation>드롭아웃 {rate}</translation>
    </message>
    <message>
        <source>noise {sigma}</source>
        <translation>노이즈 {sigma}</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>BN</source>
        <translation>BN</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Dropout: in each training step about {percent} of the {units} values are set to 0.</source>
        <translation>드롭아웃: 훈련 스텝마다 값 {units}개 중 약 {percent}가 0이 됩니다.</translation>
    </message>
    <message>
        <source>(B, {units}): {units} values for each of the B samples of a batch.
With B = {batch} the shape is ({batch}, {units}).</source>
        <translation>(B, {units}): 배치의 샘플 B개마다 값이 {units}개입니다.
B = {batch}일 때 크기는 ({batch}, {units})입니다.</translation>
    </message>
    <message>
        <source>W{number} has the shape ({left}, {right}): {count} weights.</source>
        <translation>W{number}의 크기는 ({left}, {right}): 가중치 {count}개입니다.</translation>
    </message>
    <message>
        <source>Input: {shape} = {units} numbers for each sample.</source>
        <translation>입력: 샘플마다 {shape} = {units}개의 수입니다.</translation>
    </message>
    <message>
        <source>Noise: in each training step random numbers from N(0, {sigma}) are added to the {units} values.</source>
        <translation>노이즈: 훈련 스텝마다 값 {units}개에 N(0, {sigma})에서 뽑은 난수를 더합니다.</translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation>입력 {number}</translation>
    </message>
    <message>
        <source>pixel ({row}, {column})</source>
        <translation>픽셀 ({row}, {column})</translation>
    </message>
    <message>
        <source>Activation: {name} of the {units} values.</source>
        <translation>활성화 함수: 값 {units}개에 {name} 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Flatten: each sample becomes a row of {units} numbers.</source>
        <translation>펼치기: 각 샘플이 수 {units}개의 행이 됩니다.</translation>
    </message>
    <message>
        <source>Classical: when evaluating, all are multiplied by {kept}.</source>
        <translation>고전 방식: 평가할 때 모든 값에 보존율({kept})을 곱합니다.</translation>
    </message>
    <message>
        <source>Inverted: the others are divided by {kept}.</source>
        <translation>역 방식: 나머지 값을 보존율({kept})로 나눕니다.</translation>
    </message>
    <message>
        <source>Batch normalisation: over the batch, each of the {units} values gets mean β and standard deviation γ.
{count} parameters, and as many running averages for evaluating.</source>
        <translation>배치 정규화: 배치 전체에서 값 {units}개를 각각 평균 β, 표준편차 γ에 맞춥니다.
파라미터 {count}개와, 평가에 쓸 같은 수의 이동 평균이 있습니다.</translation>
    </message>
    <message>
        <source>Frozen: training leaves its parameters as they are.</source>
        <translation>동결: 훈련이 파라미터를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>It learns at {factor} times the learning rate.</source>
        <translation>학습률의 {factor}배로 배웁니다.</translation>
    </message>
    <message>
        <source>Layer {number}: {units} neurons, {activation}.</source>
        <translation>{number}번 층: 뉴런 {units}개, {activation}.</translation>
    </message>
    <message>
        <source>W ({left}, {right}) and b ({right},): {count} parameters.</source>
        <translation>W ({left}, {right}), b ({right},): 파라미터 {count}개입니다.</translation>
    </message>
    <message>
        <source>W ({left}, {right}), no bias: {count} parameters.</source>
        <translation>W ({left}, {right}), 편향 없음: 파라미터 {count}개입니다.</translation>
    </message>
    <message>
        <source>Gives {value} now.</source>
        <translation>지금 내는 값: {value}.</translation>
    </message>
    <message>
        <source>Bias: {value}</source>
        <translation>편향: {value}</translation>
    </message>
    <message>
        <source>Strongest weights in: {list}</source>
        <translation>가장 강한 입력 가중치: {list}</translation>
    </message>
    <message>
        <source>Strongest weights out: {list}</source>
        <translation>가장 강한 출력 가중치: {list}</translation>
    </message>
    <message>
        <source>{weight} (neuron {neuron})</source>
        <translation>{weight} (뉴런 {neuron})</translation>
    </message>
    <message>
        <source>Input {neuron}: the pixel in row {row}, column {column}</source>
        <translation>입력 {neuron}: 행 {row}, 열 {column}의 픽셀</translation>
    </message>
    <message>
        <source>Input {neuron}</source>
        <translation>입력 {neuron}</translation>
    </message>
    <message>
        <source>Neuron {neuron} of the output layer: class “{name}”</source>
        <translation>출력층의 뉴런 {neuron}: 클래스 “{name}”</translation>
    </message>
    <message>
        <source>Neuron {neuron} of layer {number}</source>
        <translation>{number}번 층의 뉴런 {neuron}</translation>
    </message>
</context>
<context>
    <name>NeuronPage</name>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Which neuron of the layer is shown.</source>
        <translation>층의 몇 번 뉴런을 보여 줄지 정합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Show the layers again (Escape).</source>
        <translation>층 목록으로 돌아갑니다(Escape).</translation>
    </message>
    <message>
        <source>Layer {number}, neuron</source>
        <translation>{number}번 층, 뉴런</translation>
    </message>
    <message>
        <source>Draw a digit, or wait for the data: there is no input yet.</source>
        <translation>숫자를 그리거나 데이터를 기다리세요. 아직 입력이 없습니다.</translation>
    </message>
    <message>
        <source>From your drawing, with the weights of step {step}:</source>
        <translation>직접 그린 숫자와 스텝 {step}의 가중치로 계산:</translation>
    </message>
    <message>
        <source>From the first training sample, a “{name}”, with the weights of step {step}. Draw a digit to see it with your own.</source>
        <translation>첫 훈련 샘플(“{name}”)과 스텝 {step}의 가중치로 계산한 값입니다. 숫자를 그리면 직접 그린 것으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{sum} from {n} others</source>
        <translation>나머지 {n}개의 합 {sum}</translation>
    </message>
    <message>
        <source>{n} others, {zero} of them 0</source>
        <translation>나머지 {n}개, 그중 0인 것 {zero}개</translation>
    </message>
    <message>
        <source>bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>layer {number}, {unit}</source>
        <translation>{number}번 층, {unit}</translation>
    </message>
</context>
<context>
    <name>NoiseCard</name>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Adds random numbers from N(0, σ) to the values in each training step.</source>
        <translation>훈련 스텝마다 값에 N(0, σ)에서 뽑은 난수를 더합니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the random numbers that are added.</source>
        <translation>더하는 난수의 표준편차입니다.</translation>
    </message>
</context>
<context>
    <name>OpenData</name>
    <message>
        <source>Open data</source>
        <translation>데이터 열기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>How far the work is.</source>
        <translation>작업 진행 정도입니다.</translation>
    </message>
    <message>
        <source>Choose a file or a folder, or drop it here. What can be opened:

• IDX files like those of MNIST, packed or not, with all that belong to them
• npz files with x_train, y_train, x_test, y_test, or images and labels
• CSV tables: a column of labels, and columns of numbers
• a folder with one folder of pictures for each class

What is found is shown here before it is used. Nothing is ever run from a file.</source>
        <translation>파일이나 폴더를 선택하거나 여기에 끌어다 놓으세요. 열 수 있는 것:

• MNIST와 같은 IDX 파일(압축 여부와 무관, 짝이 되는 파일도 함께 엽니다)
• x_train, y_train, x_test, y_test 또는 images, labels가 든 npz 파일
• CSV 표: 레이블 열 하나와 수로 된 열들
• 클래스마다 그림 폴더가 하나씩 든 폴더

찾은 내용은 쓰기 전에 여기에 보여 줍니다. 파일에 든 코드는 절대 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose an IDX, npz or CSV file.</source>
        <translation>IDX, npz, CSV 파일을 선택합니다.</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files or of pictures.</source>
        <translation>IDX 파일이나 그림이 든 폴더를 선택합니다.</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>이 데이터 사용</translation>
    </message>
    <message>
        <source>Read all samples and make them the data of the project.</source>
        <translation>모든 샘플을 읽어 프로젝트의 데이터로 씁니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close; the data at hand stay as they are.</source>
        <translation>창을 닫습니다. 지금 데이터는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>A single picture has no label to learn from. Choose a folder with one folder of pictures for each class.</source>
        <translation>그림 하나에는 배울 레이블이 없습니다. 클래스마다 그림 폴더가 하나씩 든 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for these data.</source>
        <translation>이 데이터를 담을 메모리가 부족합니다.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Choose MNIST</source>
        <translation>MNIST 선택</translation>
    </message>
</context>
<context>
    <name>OptimizerForm</name>
    <message>
        <source>Use usual values</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Change optimizer’s numbers</source>
        <translation>옵티마이저 수치 변경</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Usual values</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Give every number here the value that it usually has.</source>
        <translation>여기의 모든 수를 기본값으로 되돌립니다.</translation>
    </message>
    <message>
        <source>{name}: {allowed}, not {typed}.</source>
        <translation>{name}: {allowed}의 수여야 합니다(입력: {typed}).</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>{least} 이상</translation>
    </message>
    <message>
        <source>above {least}</source>
        <translation>{least} 초과</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>{least} 이상 {most} 이하</translation>
    </message>
    <message>
        <source>at least {least} and below {most}</source>
        <translation>{least} 이상 {most} 미만</translation>
    </message>
    <message>
        <source>above {least} and at most {most}</source>
        <translation>{least} 초과 {most} 이하</translation>
    </message>
    <message>
        <source>above {least} and below {most}</source>
        <translation>{least} 초과 {most} 미만</translation>
    </message>
</context>
<context>
    <name>OptionTips</name>
    <message>
        <source>Each weight moves against its gradient: w ← w − η g.</source>
        <translation>가중치마다 그레이디언트의 반대 방향으로 움직입니다: w ← w − η g.</translation>
    </message>
    <message>
        <source>A ball that rolls: a share of the last move is added to the next one.</source>
        <translation>굴러가는 공처럼, 직전 이동의 일부를 다음 이동에 더합니다.</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the slope rises again.</source>
        <translation>앞을 내다보는 모멘텀입니다. 다시 오르막이 되기 전에 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>Weights that had large gradients take ever smaller steps.</source>
        <translation>그레이디언트가 컸던 가중치일수록 걸음이 점점 짧아집니다.</translation>
    </message>
    <message>
        <source>The size of past moves sets the step: η is usually 1.</source>
        <translation>지난 이동의 크기가 걸음을 정합니다. η는 보통 1입니다.</translation>
    </message>
    <message>
        <source>Each weight’s step is divided by the recent size of its gradient.</source>
        <translation>가중치마다 걸음을 최근 그레이디언트의 크기로 나눕니다.</translation>
    </message>
    <message>
        <source>Momentum and RMSprop together: a mean of gradients over their size.</source>
        <translation>모멘텀과 RMSprop을 합친 것으로, 그레이디언트의 평균을 그 크기로 나눕니다.</translation>
    </message>
    <message>
        <source>Adam that also pulls every weight a little towards zero at each step.</source>
        <translation>스텝마다 모든 가중치를 0 쪽으로 조금씩 당기는 Adam입니다.</translation>
    </message>
    <message>
        <source>Adam with Nesterov’s look ahead.</source>
        <translation>Nesterov처럼 앞을 내다보는 Adam입니다.</translation>
    </message>
    <message>
        <source>Adam that never forgets how large a gradient has been.</source>
        <translation>그레이디언트가 가장 컸을 때를 잊지 않는 Adam입니다.</translation>
    </message>
    <message>
        <source>η stays as it is.</source>
        <translation>η가 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>η falls all at once, every few epochs.</source>
        <translation>η가 몇 에포크마다 한 번에 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls by the same share in each epoch.</source>
        <translation>η가 에포크마다 같은 비율로 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls as 1 / (1 + k t), t in epochs.</source>
        <translation>η가 1 / (1 + k t)에 따라 줄어듭니다. t는 에포크 수입니다.</translation>
    </message>
    <message>
        <source>η rises in a straight line, then stays.</source>
        <translation>η가 직선으로 커진 뒤 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>η falls along half a cosine: slowly, quickly, slowly again.</source>
        <translation>η가 코사인 반주기를 따라 천천히, 빠르게, 다시 천천히 줄어듭니다.</translation>
    </message>
    <message>
        <source>η rises to its largest value and falls far below.</source>
        <translation>η가 최댓값까지 커졌다가 처음보다 훨씬 작게 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls when the loss has stopped improving: when that is, only the run will tell.</source>
        <translation>손실이 더 나아지지 않으면 η가 줄어듭니다. 그때가 언제인지는 훈련해 봐야 압니다.</translation>
    </message>
    <message>
        <source>Share of the last move that is added to the next one; 0.9 is usual.</source>
        <translation>직전 이동을 다음 이동에 더하는 비율입니다. 보통 0.9를 씁니다.</translation>
    </message>
    <message>
        <source>Share of the last move that is added to the next one; usually 0.</source>
        <translation>직전 이동을 다음 이동에 더하는 비율입니다. 보통 0을 씁니다.</translation>
    </message>
    <message>
        <source>Share of the mean squared gradient that is kept at each step.</source>
        <translation>그레이디언트 제곱의 평균을 스텝마다 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the mean gradient that is kept at each step.</source>
        <translation>그레이디언트의 평균을 스텝마다 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>A small number that keeps the division from dividing by zero.</source>
        <translation>0으로 나누지 않도록 더하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Where the sum of squared gradients begins; a larger one calms the first steps.</source>
        <translation>그레이디언트 제곱합의 시작값입니다. 크게 하면 처음 걸음이 짧아집니다.</translation>
    </message>
    <message>
        <source>Divide by the spread of the gradients instead of their size.</source>
        <translation>그레이디언트의 크기 대신 흩어진 정도로 나눕니다.</translation>
    </message>
    <message>
        <source>Make up for means that begin at zero; without it the first steps are too long.</source>
        <translation>0에서 시작하는 평균을 보정합니다. 끄면 처음 걸음이 너무 깁니다.</translation>
    </message>
    <message>
        <source>Share of each weight, times η, that is taken off at each step.</source>
        <translation>스텝마다 각 가중치에서 덜어 내는 비율입니다. η를 곱해 적용합니다.</translation>
    </message>
    <message>
        <source>What η is multiplied by each time it falls.</source>
        <translation>η를 줄일 때마다 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Epochs from one fall to the next.</source>
        <translation>η를 줄이는 간격(에포크)입니다.</translation>
    </message>
    <message>
        <source>What is left of η after an epoch; it falls a little at each step.</source>
        <translation>한 에포크 뒤에 남는 η의 비율입니다. 스텝마다 조금씩 줄어듭니다.</translation>
    </message>
    <message>
        <source>k: at 1 the learning rate is halved after one epoch.</source>
        <translation>k: 1이면 한 에포크 뒤 학습률이 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Epochs in which η rises to its full value.</source>
        <translation>η가 원래 값까지 커지는 데 걸리는 에포크입니다.</translation>
    </message>
    <message>
        <source>Share of the run in which η first rises in a straight line.</source>
        <translation>전체 훈련 중 처음에 η가 직선으로 커지는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the run in which η rises.</source>
        <translation>전체 훈련 중 η가 커지는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of η with which the run begins.</source>
        <translation>훈련을 시작할 때의 η 비율입니다.</translation>
    </message>
    <message>
        <source>Share of η with which the run ends.</source>
        <translation>훈련을 끝낼 때의 η 비율입니다.</translation>
    </message>
    <message>
        <source>What η is multiplied by when the loss has stopped improving.</source>
        <translation>손실이 더 나아지지 않을 때 η에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Epochs without improvement after which η falls.</source>
        <translation>개선 없이 이만큼의 에포크가 지나면 η를 줄입니다.</translation>
    </message>
    <message>
        <source>A smaller improvement of the loss does not count.</source>
        <translation>손실이 이보다 적게 나아지면 개선으로 치지 않습니다.</translation>
    </message>
    <message>
        <source>Share of η below which it never falls.</source>
        <translation>η의 하한을 정하는 비율입니다. 그 아래로는 줄지 않습니다.</translation>
    </message>
</context>
<context>
    <name>OriginView</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Go back to the number before (Backspace).</source>
        <translation>앞서 본 수로 돌아갑니다(Backspace).</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>Go again to the number that Back left (Alt+Right).</source>
        <translation>뒤로 가기 전의 수로 다시 갑니다(Alt+Right).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Show the list of tensors again (Esc).</source>
        <translation>텐서 목록을 다시 보여 줍니다(Esc).</translation>
    </message>
    <message>
        <source>The way here</source>
        <translation>여기까지 온 길</translation>
    </message>
    <message>
        <source>Click a number to go back to it.</source>
        <translation>수를 클릭하면 그 수로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Where this number comes from</source>
        <translation>이 수가 나온 곳</translation>
    </message>
    <message>
        <source>Each number leads on: Tab moves to the next one, Return follows it.</source>
        <translation>수마다 그 수가 나온 곳으로 이어집니다. Tab 키로 다음 수로 옮기고 Enter 키로 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>{cell} = {value}</source>
        <translation>{cell} = {value}</translation>
    </message>
    <message>
        <source>A pixel: row {row}, column {column} of training sample {sample}. It is stored as {stored}, and {stored} · {scale} = {value}.</source>
        <translation>픽셀: 훈련 샘플 {sample}의 행 {row}, 열 {column}. 저장된 값은 {stored}이고 {stored} · {scale} = {value}입니다.</translation>
    </message>
    <message>
        <source>Feature {feature} of training sample {sample}. It is stored as {stored}, and {stored} · {scale} = {value}.</source>
        <translation>훈련 샘플 {sample}의 특성 {feature}. 저장된 값은 {stored}이고 {stored} · {scale} = {value}입니다.</translation>
    </message>
    <message>
        <source>The label of training sample {first}: it comes with the data.</source>
        <translation>훈련 샘플 {first}의 레이블입니다. 데이터에 들어 있습니다.</translation>
    </message>
    <message>
        <source>A weight, from input {first} to unit {second}: drawn at random at first, then moved by every step of training.</source>
        <translation>가중치(입력 {first} → 유닛 {second})입니다. 처음에 무작위로 뽑고 훈련 스텝마다 바뀝니다.</translation>
    </message>
    <message>
        <source>The bias of unit {first}: 0 at first, then moved by every step of training.</source>
        <translation>유닛 {first}의 편향입니다. 처음에 0이고 훈련 스텝마다 바뀝니다.</translation>
    </message>
    <message>
        <source>A scale: 1 at first, then moved by every step of training.</source>
        <translation>배율입니다. 처음에 1이고 훈련 스텝마다 바뀝니다.</translation>
    </message>
    <message>
        <source>A shift: 0 at first, then moved by every step of training.</source>
        <translation>이동량입니다. 처음에 0이고 훈련 스텝마다 바뀝니다.</translation>
    </message>
    <message>
        <source>The layer is frozen: its running average, which stays.</source>
        <translation>층이 동결되어 있어 변하지 않는 이동 평균입니다.</translation>
    </message>
    <message>
        <source>Drawn at random for this pass: 0 silences the number, 1 keeps it.</source>
        <translation>이번 패스에서 무작위로 뽑았습니다. 0이면 수를 끄고 1이면 남깁니다.</translation>
    </message>
    <message>
        <source>Drawn at random for this pass from the standard normal.</source>
        <translation>이번 패스에서 표준 정규 분포로부터 무작위로 뽑았습니다.</translation>
    </message>
    <message>
        <source>The weight of this sample&apos;s class, as the loss is set.</source>
        <translation>손실 설정에서 정한, 이 샘플의 클래스 가중치입니다.</translation>
    </message>
    <message>
        <source>Of all weights of the layer, added up.</source>
        <translation>층의 모든 가중치에 대해 더한 값입니다.</translation>
    </message>
    <message>
        <source>The label, as one number for each output.</source>
        <translation>출력마다 수 하나로 나타낸 레이블입니다.</translation>
    </message>
    <message>
        <source>The loss of one sample.</source>
        <translation>샘플 하나의 손실입니다.</translation>
    </message>
    <message>
        <source>The probability that the loss makes of the scores.</source>
        <translation>손실 함수가 점수에서 계산한 확률입니다.</translation>
    </message>
    <message>
        <source>The labels of one sample, added up.</source>
        <translation>샘플 하나의 레이블을 더한 값입니다.</translation>
    </message>
    <message>
        <source>How far a class is from being beaten by the right one.</source>
        <translation>정답 클래스가 이 클래스를 충분히 앞서기까지 모자란 만큼입니다.</translation>
    </message>
    <message>
        <source>How many classes are not yet beaten.</source>
        <translation>정답 클래스가 아직 충분히 앞서지 못한 클래스 수입니다.</translation>
    </message>
    <message>
        <source>The output of the right class.</source>
        <translation>정답 클래스의 출력입니다.</translation>
    </message>
    <message>
        <source>The largest of the row; taken away so that no exponential overflows.</source>
        <translation>행에서 가장 큰 수입니다. 지수 함수가 넘치지 않도록 이 수를 뺍니다.</translation>
    </message>
    <message>
        <source>The exponentials of the row, added up.</source>
        <translation>행의 지수 함수 값을 더한 것입니다.</translation>
    </message>
    <message>
        <source>A mean over the batch, which batch normalisation sends back.</source>
        <translation>배치 정규화가 거꾸로 전하는, 배치 전체의 평균입니다.</translation>
    </message>
    <message>
        <source>The row&apos;s gradient, weighted by its probabilities.</source>
        <translation>행의 그레이디언트를 확률로 가중해 더한 값입니다.</translation>
    </message>
    <message>
        <source>Terms {first} to {last}; back to the largest.</source>
        <translation>항 {first}–{last}. 가장 큰 항으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>{n} terms, the largest first, add up to {value}.</source>
        <translation>항 {n}개의 합은 {value}입니다. 큰 것부터 보입니다.</translation>
    </message>
    <message>
        <source>{n} terms, the largest first, average {value}.</source>
        <translation>항 {n}개의 평균은 {value}입니다. 큰 것부터 보입니다.</translation>
    </message>
    <message>
        <source>The largest of {n} is {value}.</source>
        <translation>{n}개 중 가장 큰 수는 {value}입니다.</translation>
    </message>
    <message>
        <source>What is added, then {n} terms, the largest first: {value} in all.</source>
        <translation>더하는 값과 항 {n}개를 큰 것부터 보여 줍니다. 합계 {value}.</translation>
    </message>
    <message>
        <source>One term: {value}.</source>
        <translation>항 하나: {value}.</translation>
    </message>
    <message>
        <source>{text} {silent} of them are 0.</source>
        <translation>{text} 그중 {silent}개는 0입니다.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>그 밖에 {n}개</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Samples per class</source>
        <translation>클래스별 샘플 수</translation>
    </message>
    <message>
        <source>How many samples each class has; click a class to see them.</source>
        <translation>클래스마다 샘플이 몇 개인지 보여 줍니다. 클래스를 클릭하면 샘플이 보입니다.</translation>
    </message>
    <message>
        <source>Mean images</source>
        <translation>평균 이미지</translation>
    </message>
    <message>
        <source>The mean of all samples of a class; click one to see the samples.</source>
        <translation>클래스별 모든 샘플의 평균입니다. 클릭하면 샘플이 보입니다.</translation>
    </message>
    <message>
        <source>Histogram of the values</source>
        <translation>값의 히스토그램</translation>
    </message>
    <message>
        <source>How often each value occurs, as the network gets it.</source>
        <translation>신경망이 받는 값의 빈도입니다.</translation>
    </message>
    <message>
        <source>Mean image of each class</source>
        <translation>클래스별 평균 이미지</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>샘플 하나</translation>
    </message>
    <message>
        <source>The shape of a sample.</source>
        <translation>샘플 하나의 크기입니다.</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>저장 형식</translation>
    </message>
    <message>
        <source>Type and memory of all samples.</source>
        <translation>전체 샘플의 데이터 타입과 메모리입니다.</translation>
    </message>
    <message>
        <source>Network gets</source>
        <translation>신경망 입력값</translation>
    </message>
    <message>
        <source>Smallest and largest value, mean and standard deviation, after scaling.</source>
        <translation>스케일 조정 후의 최솟값, 최댓값, 평균, 표준편차입니다.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>Use a logarithmic axis, on which rare values can be seen as well.</source>
        <translation>축을 로그 눈금으로 바꿔 드문 값도 보이게 합니다.</translation>
    </message>
    <message>
        <source>How often each value occurs</source>
        <translation>값의 빈도</translation>
    </message>
    <message>
        <source>{shape}, {n:,} numbers</source>
        <translation>{shape}, 수 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} numbers</source>
        <translation>수 {n:,}개</translation>
    </message>
    <message>
        <source>{dtype}, {size} in all</source>
        <translation>{dtype}, 모두 {size}</translation>
    </message>
    <message>
        <source>{low} to {high}, mean {mean}, deviation {deviation}</source>
        <translation>{low} ~ {high}, 평균 {mean}, 표준편차 {deviation}</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} samples counted…</source>
        <translation>샘플 {all:,}개 중 {done:,}개 집계…</translation>
    </message>
    <message>
        <source>Guessing the class whose mean is nearest is right for {share} % of the test samples: a network has to do better.</source>
        <translation>평균이 가장 가까운 클래스로 답하기만 해도 테스트 샘플의 {share} %를 맞힙니다. 신경망은 이보다 나아야 합니다.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>All samples at once, in several ways.</source>
        <translation>모든 샘플을 한꺼번에, 여러 방법으로 봅니다.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>How often each class was answered with which; click a cell for its images.</source>
        <translation>클래스마다 어떤 답을 몇 번 했는지 보여 줍니다. 칸을 누르면 이미지가 보입니다.</translation>
    </message>
    <message>
        <source>Scores of each class</source>
        <translation>클래스별 점수</translation>
    </message>
    <message>
        <source>Precision, recall and F1; choose a class to see its mistakes.</source>
        <translation>정밀도, 재현율, F1입니다. 클래스를 고르면 오답이 보입니다.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>확신도 보정</translation>
    </message>
    <message>
        <source>Each bar is how often answers as sure as that are right; the mark across it is how sure they are.</source>
        <translation>막대는 그만큼 확신한 답이 맞은 비율이고, 가로지른 표시는 확신의 정도입니다.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동</translation>
    </message>
    <message>
        <source>Which classes are mistaken.</source>
        <translation>어떤 클래스를 혼동하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Precision, recall and F1 by class.</source>
        <translation>클래스별 정밀도, 재현율, F1입니다.</translation>
    </message>
    <message>
        <source>Whether it is as sure as it is right.</source>
        <translation>확신도가 정답 비율과 맞는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Another run</source>
        <translation>다른 훈련</translation>
    </message>
    <message>
        <source>Where this network and another run disagree.</source>
        <translation>이 신경망과 다른 훈련의 답이 어디서 갈리는지 봅니다.</translation>
    </message>
    <message>
        <source>Too sure of itself: {sure} % sure on average, {right} % right. Calibration error {error} points.</source>
        <translation>지나치게 확신합니다. 평균 확신도 {sure} %, 정답률 {right} %. 보정 오차 {error}점.</translation>
    </message>
    <message>
        <source>Rather modest: {sure} % sure on average, {right} % right. Calibration error {error} points.</source>
        <translation>확신이 부족합니다. 평균 확신도 {sure} %, 정답률 {right} %. 보정 오차 {error}점.</translation>
    </message>
    <message>
        <source>About as sure as it is right: {sure} % sure on average, {right} % right. Calibration error {error} points.</source>
        <translation>맞히는 만큼 확신합니다. 평균 확신도 {sure} %, 정답률 {right} %. 보정 오차 {error}점.</translation>
    </message>
</context>
<context>
    <name>OwnCurveForm</name>
    <message>
        <source>x from</source>
        <translation>x 시작</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x 끝</translation>
    </message>
    <message>
        <source>Look at this function.</source>
        <translation>이 함수를 봅니다.</translation>
    </message>
</context>
<context>
    <name>OwnDigitGrid</name>
    <message>
        <source>Your digit {number}: {name}</source>
        <translation>내 숫자 {number}번: {name}</translation>
    </message>
    <message>
        <source>Your digit {number}: {name}, read rightly</source>
        <translation>내 숫자 {number}번: {name}, 바르게 읽음</translation>
    </message>
    <message>
        <source>Your digit {number}: {name}, read as {read}</source>
        <translation>내 숫자 {number}번: {name}, 읽은 결과 {read}</translation>
    </message>
</context>
<context>
    <name>OwnDigitsPanel</name>
    <message>
        <source>Draw a digit and say what it really is: it is kept here, with the project. Then see how many of your own the network reads rightly, and teach it one.</source>
        <translation>숫자를 그리고 정답을 알려 주면 프로젝트와 함께 여기에 보관됩니다. 신경망이 내 숫자를 몇 개나 바르게 읽는지 보고, 하나를 골라 가르쳐 보세요.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the chosen digit (Delete).</source>
        <translation>선택한 숫자를 제거합니다(Delete).</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>Click a digit to put it on the canvas; 7 → 1 is a 7 that is read as 1.</source>
        <translation>숫자를 클릭하면 그리기 영역에 나타납니다. 7 → 1은 1로 잘못 읽힌 7입니다.</translation>
    </message>
    <message>
        <source>Export as a picture</source>
        <translation>그림으로 내보내기</translation>
    </message>
    <message>
        <source>Save all your digits by class as one PNG picture.</source>
        <translation>내 숫자를 모두 클래스별로 모아 PNG 그림 하나에 저장합니다.</translation>
    </message>
    <message>
        <source>Export as numbers</source>
        <translation>수로 내보내기</translation>
    </message>
    <message>
        <source>Save images and labels as an npz file for NumPy.</source>
        <translation>이미지와 레이블을 NumPy용 npz 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Say that the chosen digit is {name}.</source>
        <translation>선택한 숫자의 정답을 정합니다: {name}.</translation>
    </message>
    <message>
        <source>{n} of your own</source>
        <translation>내 숫자 {n}개</translation>
    </message>
    <message>
        <source>{right} of {n} read rightly ({share:.0%})</source>
        <translation>{n}개 중 {right}개를 바르게 읽음({share:.0%})</translation>
    </message>
    <message>
        <source>relabel your digit</source>
        <translation>내 숫자의 레이블 변경</translation>
    </message>
    <message>
        <source>remove your digit</source>
        <translation>내 숫자 제거</translation>
    </message>
    <message>
        <source>Export your digits</source>
        <translation>내 숫자 내보내기</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>NumPy archive</source>
        <translation>NumPy 파일</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} 파일을 쓰지 못했습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>OwnSurfaceForm</name>
    <message>
        <source>x from</source>
        <translation>x 시작</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x 끝</translation>
    </message>
    <message>
        <source>y from</source>
        <translation>y 시작</translation>
    </message>
    <message>
        <source>y to</source>
        <translation>y 끝</translation>
    </message>
</context>
<context>
    <name>PaintPage</name>
    <message>
        <source>Weight image</source>
        <translation>가중치 이미지</translation>
    </message>
    <message>
        <source>Paint on the weights of the chosen unit; the arrow keys and Space do, too.</source>
        <translation>고른 유닛의 가중치에 칠합니다. 화살표 키와 Space 키로도 칠할 수 있습니다.</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>올리기</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>내리기</translation>
    </message>
    <message>
        <source>Towards 0</source>
        <translation>0 쪽으로</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>What a stroke does to the weights.</source>
        <translation>획이 가중치를 어떻게 바꿀지 고릅니다.</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>붓 굵기</translation>
    </message>
    <message>
        <source>Width of the brush in weights.</source>
        <translation>붓의 굵기이며 가중치 개수로 나타냅니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the stroke</source>
        <translation>획 취소</translation>
    </message>
    <message>
        <source>Take back the last stroke.</source>
        <translation>마지막 획을 되돌립니다.</translation>
    </message>
    <message>
        <source>Drop all</source>
        <translation>모두 버리기</translation>
    </message>
    <message>
        <source>Take all strokes back and follow the run again.</source>
        <translation>모든 획을 되돌리고 다시 훈련을 따라갑니다.</translation>
    </message>
    <message>
        <source>Use these weights in the run</source>
        <translation>이 가중치를 훈련에 쓰기</translation>
    </message>
    <message>
        <source>Give the run its own weights back</source>
        <translation>훈련의 원래 가중치로 되돌리기</translation>
    </message>
    <message>
        <source>The run goes on from there with the next Play.</source>
        <translation>다음에 “시작”을 누르면 훈련이 여기서 이어집니다.</translation>
    </message>
    <message>
        <source>The run keeps its weights until you say that it should use these.</source>
        <translation>이 가중치를 쓰기로 할 때까지 훈련의 가중치는 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>Painter</name>
    <message>
        <source>Pause the training first: as it runs, it has the weights in hand.</source>
        <translation>먼저 훈련을 일시 정지하세요. 훈련하는 동안에는 가중치가 쓰이고 있습니다.</translation>
    </message>
    <message>
        <source>Only weights that come from pixels are an image: choose layer 1.</source>
        <translation>픽셀에서 오는 가중치만 이미지로 볼 수 있습니다. 층 1을 고르세요.</translation>
    </message>
    <message>
        <source>Choose a unit to paint on its weights.</source>
        <translation>유닛을 고르면 그 가중치에 칠할 수 있습니다.</translation>
    </message>
    <message>
        <source>Unit {unit}: {own} % right. Paint and see what changes.</source>
        <translation>유닛 {unit}: 정확도 {own} %. 칠하고 무엇이 바뀌는지 보세요.</translation>
    </message>
    <message>
        <source>Unit {unit}: {own} % → {now} % right with what you painted</source>
        <translation>유닛 {unit}: 칠한 뒤 정확도 {own} % → {now} %</translation>
    </message>
    <message>
        <source>The step under way takes long: try again when it is done.</source>
        <translation>진행 중인 스텝이 오래 걸립니다. 끝난 뒤 다시 해 보세요.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>기능 찾기</translation>
    </message>
    <message>
        <source>Type a few letters of an action…</source>
        <translation>기능 이름을 몇 글자 입력하세요…</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>기능 이름</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>찾은 기능</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Float</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Take the panel out into a window of its own, or put it back.</source>
        <translation>패널을 별도 창으로 떼어 내거나 제자리에 넣습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the panel; the View menu reopens it.</source>
        <translation>패널을 닫습니다. “보기” 메뉴에서 다시 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Network design</source>
        <translation>신경망 설계</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Live plots</source>
        <translation>실시간 그래프</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>훈련 기록</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Layers over time</source>
        <translation>시간에 따른 층</translation>
    </message>
    <message>
        <source>Gradients and updates</source>
        <translation>그레이디언트와 업데이트</translation>
    </message>
    <message>
        <source>Learning diary</source>
        <translation>학습 일지</translation>
    </message>
    <message>
        <source>Tensor shapes</source>
        <translation>텐서 크기</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>느린 동작</translation>
    </message>
    <message>
        <source>Input plane</source>
        <translation>입력 평면</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>훈련 진단</translation>
    </message>
    <message>
        <source>Slicing</source>
        <translation>슬라이싱</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>브로드캐스팅</translation>
    </message>
    <message>
        <source>Element-wise</source>
        <translation>원소별 연산</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>점곱</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>기하</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>크기 바꾸기</translation>
    </message>
    <message>
        <source>Read an error</source>
        <translation>오류 읽기</translation>
    </message>
    <message>
        <source>Shape quiz</source>
        <translation>크기(shape) 퀴즈</translation>
    </message>
    <message>
        <source>Digit canvas</source>
        <translation>숫자 그리기</translation>
    </message>
    <message>
        <source>Digit X-ray</source>
        <translation>숫자 엑스레이</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>은닉 유닛</translation>
    </message>
    <message>
        <source>Descent on a curve</source>
        <translation>곡선 위의 경사 하강</translation>
    </message>
    <message>
        <source>Descent on a surface</source>
        <translation>곡면 위의 경사 하강</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>미니 배치</translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation>손실 지형</translation>
    </message>
</context>
<context>
    <name>PassView</name>
    <message>
        <source>Tensors of one pass</source>
        <translation>한 패스의 텐서</translation>
    </message>
    <message>
        <source>Every tensor of one forward and backward pass, in order.</source>
        <translation>정방향 패스와 역방향 패스 한 번의 모든 텐서를 순서대로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>PathsPage</name>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Each point is a sample; those of the next batch are lit.</source>
        <translation>점 하나가 샘플입니다. 다음 배치의 샘플이 밝게 보입니다.</translation>
    </message>
    <message>
        <source>Loss from above</source>
        <translation>위에서 본 손실</translation>
    </message>
    <message>
        <source>Click or drag to choose where all start; arrow keys move the start too.</source>
        <translation>클릭하거나 끌어서 공통 출발점을 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>Loss of this batch</source>
        <translation>이 배치의 손실</translation>
    </message>
    <message>
        <source>Show the loss as the next batch alone sees it: it flickers step by step.</source>
        <translation>다음 배치만으로 본 손실을 보여 줍니다. 스텝마다 흔들립니다.</translation>
    </message>
    <message>
        <source>The next batch is lit: {batch} of {all} samples</source>
        <translation>다음 배치가 밝게 보임: 샘플 {all}개 중 {batch}개</translation>
    </message>
    <message>
        <source>Arrow: where the next batch of {walk} pulls its point.</source>
        <translation>화살표: 다음 배치가 점을 당기는 방향({walk}).</translation>
    </message>
    <message>
        <source>w {w}   b {b}   loss {loss}</source>
        <translation>w {w}   b {b}   손실 {loss}</translation>
    </message>
    <message>
        <source>Loss of the next batch</source>
        <translation>다음 배치의 손실</translation>
    </message>
    <message>
        <source>Loss of all samples</source>
        <translation>모든 샘플의 손실</translation>
    </message>
</context>
<context>
    <name>PixelImage</name>
    <message>
        <source>row {row}, column {column}: {value} → {scaled:.3f}</source>
        <translation>행 {row}, 열 {column}: {value} → {scaled:.3f}</translation>
    </message>
</context>
<context>
    <name>Plane</name>
    <message>
        <source>So few samples have no neighbours to stay with.</source>
        <translation>샘플이 너무 적어 가까이 둘 이웃이 없습니다.</translation>
    </message>
    <message>
        <source>Looking for the neighbours of {n:,} images…</source>
        <translation>이미지 {n:,}개의 이웃을 찾는 중…</translation>
    </message>
    <message>
        <source>{n:,} training images, step {step} of {n_steps} of t-SNE, cost {cost}, weights of step {trained:,}. Who is near whom means something; how large a heap is, and how far two heaps are apart, does not.</source>
        <translation>훈련 이미지 {n:,}개, t-SNE 스텝 {step}/{n_steps}, 비용 {cost}, 스텝 {trained:,}의 가중치. 누가 누구와 가까운지는 뜻이 있지만, 무리의 크기와 무리 사이의 거리는 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>The perplexity is cut to {largest}.</source>
        <translation>퍼플렉시티를 {largest}까지 줄였습니다.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
</context>
<context>
    <name>PlaneControls</name>
    <message>
        <source>Answer only</source>
        <translation>답만 보기</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Colour the plane by the likeliest class alone, not by how likely it is.</source>
        <translation>확률의 크기와 상관없이 가장 확률이 큰 클래스의 색만 칠합니다.</translation>
    </message>
    <message>
        <source>Lines of the first layer</source>
        <translation>첫째 층의 직선</translation>
    </message>
    <message>
        <source>Draw where the sum of each neuron of the first layer is 0: a straight line, unless batch normalisation moves it.</source>
        <translation>첫째 층 뉴런마다 합이 0인 곳을 그립니다. 배치 정규화가 옮기지 않는 한 직선입니다.</translation>
    </message>
    <message>
        <source>Which feature varies; those that do not are held at their mean.</source>
        <translation>변하는 특성을 고릅니다. 나머지 특성은 평균으로 둡니다.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>세로</translation>
    </message>
</context>
<context>
    <name>PlaneDisplay</name>
    <message>
        <source>Input plane</source>
        <translation>입력 평면</translation>
    </message>
    <message>
        <source>Point at a place, or move the cross with the arrow keys, to see its numbers.</source>
        <translation>한곳을 가리키거나 화살표 키로 십자를 옮기면 그곳의 숫자가 보입니다.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Point at a neuron to enlarge it; a click or the arrow keys keep it.</source>
        <translation>뉴런을 가리키면 크게 보입니다. 클릭하거나 화살표 키를 쓰면 고정됩니다.</translation>
    </message>
</context>
<context>
    <name>PlanePage</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Drag from the start to the end.</source>
        <translation>시작에서 끝까지 끌어서 봅니다.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Frames that Play shows a second.</source>
        <translation>“시작”을 누르면 1초에 보여 주는 프레임 수입니다.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Go back by one frame.</source>
        <translation>한 프레임 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Go on by one frame.</source>
        <translation>한 프레임 앞으로 갑니다.</translation>
    </message>
    <message>
        <source>The plane in which the activations spread most.</source>
        <translation>활성화가 가장 넓게 퍼지는 평면입니다.</translation>
    </message>
    <message>
        <source>Places in which neighbours stay neighbours.</source>
        <translation>이웃이 이웃으로 남도록 배치합니다.</translation>
    </message>
    <message>
        <source>Two dimensions</source>
        <translation>2차원</translation>
    </message>
    <message>
        <source>How many dimensions become two.</source>
        <translation>여러 차원을 둘로 줄이는 방법입니다.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>퍼플렉시티</translation>
    </message>
    <message>
        <source>About how many neighbours each point is to stay close to.</source>
        <translation>점마다 대략 몇 개의 이웃과 가까이 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>The layer in two dimensions</source>
        <translation>2차원으로 본 층</translation>
    </message>
    <message>
        <source>Each point is a training sample, coloured by its class.</source>
        <translation>점 하나가 훈련 샘플이며 색은 클래스를 나타냅니다.</translation>
    </message>
    <message>
        <source>{n:,} training samples in the plane of largest variance (PCA): {first} % + {second} % of the variance of {units:,} units. What lies far apart here is easy to tell apart for the next layer.</source>
        <translation>분산이 가장 큰 평면(PCA)에 놓은 훈련 샘플 {n:,}개: 유닛 {units:,}개의 분산 중 {first} % + {second} %. 여기서 멀리 떨어진 것은 다음 층이 구별하기 쉽습니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Arrange anew</source>
        <translation>다시 배치</translation>
    </message>
    <message>
        <source>Stop here; the points stay where they are.</source>
        <translation>여기서 멈춥니다. 점은 그 자리에 남습니다.</translation>
    </message>
    <message>
        <source>Begin again with the activations as they are now.</source>
        <translation>지금의 활성화로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The plane of a layer of {n:,} units would take too long to find.</source>
        <translation>유닛이 {n:,}개인 층의 평면은 찾는 데 너무 오래 걸립니다.</translation>
    </message>
</context>
<context>
    <name>PlotControls</name>
    <message>
        <source>Show the whole run and follow it (Home, or double-click a plot).</source>
        <translation>훈련 전체를 보며 따라갑니다(Home 또는 그래프 두 번 클릭).</translation>
    </message>
    <message>
        <source>Everything is in view: turn the wheel over a plot to zoom, drag it.</source>
        <translation>전체가 보입니다. 그래프 위에서 휠을 돌려 확대하고, 끌어서 옮기세요.</translation>
    </message>
    <message>
        <source>Save the plots or their figures, or copy the picture.</source>
        <translation>그래프나 수치를 저장하거나 그림을 복사합니다.</translation>
    </message>
    <message>
        <source>There is nothing to save before the first step.</source>
        <translation>첫 스텝 전에는 저장할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Count x in updates: one mini-batch is one step.</source>
        <translation>x축을 업데이트 횟수로 셉니다. 미니 배치 하나가 한 스텝입니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Count x in epochs: every training sample read once.</source>
        <translation>x축을 에포크로 셉니다. 모든 훈련 샘플을 한 번 읽으면 한 에포크입니다.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Count x in the time that training took: pauses and evaluations do not count.</source>
        <translation>x축을 훈련에 걸린 시간으로 셉니다. 일시 정지와 평가는 세지 않습니다.</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>로그 x</translation>
    </message>
    <message>
        <source>Make the x axis logarithmic, to spread the first steps.</source>
        <translation>x축을 로그 눈금으로 바꿔 처음 스텝들을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <source>Make the loss axis logarithmic, to spread small losses.</source>
        <translation>손실 축을 로그 눈금으로 바꿔 작은 손실을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Average each batch with those before it; the raw curve stays, and what was recorded never changes.</source>
        <translation>각 배치를 앞선 배치들과 평균합니다. 원래 곡선과 기록한 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Vector picture (SVG)…</source>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>쉼표로 구분한 값</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Step {step} · epoch {epoch}</source>
        <translation>스텝 {step} · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>{time} · step {step} · epoch {epoch}</source>
        <translation>{time} · 스텝 {step} · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>훈련 시간</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>design edited</source>
        <translation>설계 변경</translation>
    </message>
    <message>
        <source>early stop</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>best weights</source>
        <translation>최적 가중치</translation>
    </message>
    <message>
        <source>η {before} → {after}</source>
        <translation>η {before} → {after}</translation>
    </message>
    <message>
        <source>plateau: η {before} → {after}</source>
        <translation>정체: η {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>배치 {before} → {after}</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Figures of every step (CSV)…</source>
        <translation>스텝별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Save the figures of every step</source>
        <translation>스텝별 수치 저장</translation>
    </message>
    <message>
        <source>Figures of every epoch (CSV)…</source>
        <translation>에포크별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Save the figures of every epoch</source>
        <translation>에포크별 수치 저장</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Loading the data</source>
        <translation>데이터 불러오는 중</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys read values, Home shows everything.</source>
        <translation>+와 -로 확대·축소하고, 화살표 키로 값을 읽고, Home으로 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Here it takes the place of the curves.</source>
        <translation>여기서는 곡선 자리에 나타납니다.</translation>
    </message>
    <message>
        <source>This run was kept without times: count its steps or epochs.</source>
        <translation>이 훈련 기록에는 시간이 없습니다. 스텝이나 에포크로 세세요.</translation>
    </message>
    <message>
        <source>Loading the data: {percent}%</source>
        <translation>데이터 불러오는 중: {percent}%</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the curves appear here.</source>
        <translation>“시작”(Space)을 눌러 훈련하면 여기에 곡선이 나타납니다.</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the labels. Lower is better.</source>
        <translation>손실: 답이 레이블에서 떨어진 정도. 낮을수록 좋습니다.</translation>
    </message>
    <message>
        <source>Accuracy: the share of samples answered rightly. Higher is better.</source>
        <translation>정확도: 바르게 답한 샘플의 비율. 높을수록 좋습니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
</context>
<context>
    <name>PointsForm</name>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>What the maps move.</source>
        <translation>변환으로 옮길 점을 고릅니다.</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>그림판</translation>
    </message>
    <message>
        <source>Draw lines here with the mouse.</source>
        <translation>마우스로 여기에 선을 그립니다.</translation>
    </message>
    <message>
        <source>Use drawn digit</source>
        <translation>그린 숫자 쓰기</translation>
    </message>
    <message>
        <source>Take the strokes of the digit that is on the digit canvas.</source>
        <translation>숫자 그리기 패널에 있는 숫자의 획을 가져옵니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Take all lines away.</source>
        <translation>모든 선을 지웁니다.</translation>
    </message>
    <message>
        <source>The pad is full: clear it to draw anew.</source>
        <translation>그림판이 가득 찼습니다. 모두 지우고 새로 그리세요.</translation>
    </message>
    <message>
        <source>Draw more lines, or clear the pad.</source>
        <translation>선을 더 그리거나 그림판을 모두 지우세요.</translation>
    </message>
    <message>
        <source>Draw on the pad, or take the digit you drew.</source>
        <translation>그림판에 그리거나 그린 숫자를 가져오세요.</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>ProductBoard</name>
    <message>
        <source>Product</source>
        <translation>곱</translation>
    </message>
    <message>
        <source>Arrow keys move over the cells; type to change a number of a factor.</source>
        <translation>화살표 키로 칸을 옮기고, 입력하면 곱하는 행렬의 수가 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>ProductLinks</name>
    <message>
        <source>Point at a number of the product to see its row, its column and its sum.</source>
        <translation>곱의 수 하나를 가리키면 그 행과 열, 합이 보입니다.</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Two vectors: the result is a scalar.</source>
        <translation>두 벡터: 결과는 스칼라입니다.</translation>
    </message>
    <message>
        <source>A matrix and a vector: a vector.</source>
        <translation>행렬과 벡터: 결과는 벡터입니다.</translation>
    </message>
    <message>
        <source>Two matrices: rows meet columns.</source>
        <translation>두 행렬: 행이 열을 만납니다.</translation>
    </message>
    <message>
        <source>Two matrices that do not fit.</source>
        <translation>서로 맞지 않는 두 행렬입니다.</translation>
    </message>
    <message>
        <source>(a, b, c, d) · (d,) → (a, b, c): the last axis is summed.</source>
        <translation>(a, b, c, d) · (d,) → (a, b, c): 마지막 축을 따라 더합니다.</translation>
    </message>
    <message>
        <source>(a, b, c, d) · (d, e) → (a, b, c, e): a matrix at the end.</source>
        <translation>(a, b, c, d) · (d, e) → (a, b, c, e): 끝에 행렬이 옵니다.</translation>
    </message>
    <message>
        <source>Two batches of matrices: np.dot and np.matmul differ.</source>
        <translation>행렬의 배치 두 개: np.dot과 np.matmul이 다릅니다.</translation>
    </message>
    <message>
        <source>A batch of images and the weights of the first layer.</source>
        <translation>이미지 배치와 첫 층의 가중치입니다.</translation>
    </message>
    <message>
        <source>Images that were not reshaped: they do not fit.</source>
        <translation>크기를 바꾸지 않은 이미지라 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{a} · {b} is refused</source>
        <translation>{a} · {b}: 거부됨</translation>
    </message>
    <message>
        <source>{a} · {b} → {result}</source>
        <translation>{a} · {b} → {result}</translation>
    </message>
    <message>
        <source>Between two factors stands · or @, not {found}.</source>
        <translation>두 배열 사이에는 · 또는 @가 와야 합니다. 입력한 것: {found}.</translation>
    </message>
    <message>
        <source>np.matmul takes no scalars. Multiply with * instead.</source>
        <translation>np.matmul은 스칼라를 받지 않습니다. 대신 *로 곱하세요.</translation>
    </message>
    <message>
        <source>np.matmul takes the last two axes as matrices and broadcasts the axes before them: {a} and {b} do not fit.</source>
        <translation>np.matmul은 마지막 두 축을 행렬로 보고 그 앞의 축을 브로드캐스팅합니다. {a}, {b}: 서로 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The result would have more numbers than NumPy can count. Make a size smaller.</source>
        <translation>결과의 수가 NumPy가 셀 수 있는 것보다 많습니다. 축의 길이를 줄이세요.</translation>
    </message>
    <message>
        <source>Axis {first} of {a} has {size_a} and axis {second} of {b} has {size_b}: these two are summed over together, so they must be equal.</source>
        <translation>{a}의 축 {first}: 길이 {size_a}, {b}의 축 {second}: 길이 {size_b}. 이 두 축을 함께 더하므로 길이가 같아야 합니다.</translation>
    </message>
    <message>
        <source>{name} → {shape}</source>
        <translation>{name} → {shape}</translation>
    </message>
    <message>
        <source>b · a</source>
        <translation>b · a</translation>
    </message>
    <message>
        <source>Transpose b. Result {result}.</source>
        <translation>b를 전치합니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>Transpose a. Result {result}.</source>
        <translation>a를 전치합니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>The other order. Result {result}.</source>
        <translation>순서를 바꿉니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>Reshape a: each sample becomes one row. Result {result}.</source>
        <translation>a의 크기를 바꿉니다. 샘플마다 한 행이 됩니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>A new axis: each matrix of a meets each of b. Result {result}.</source>
        <translation>새 축: a의 행렬마다 b의 모든 행렬을 만납니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>The other function has another rule. Result {result}.</source>
        <translation>다른 함수는 규칙이 다릅니다. 결과 {result}.</translation>
    </message>
    <message>
        <source>c{index} = {terms} = {value}</source>
        <translation>c{index} = {terms} = {value}</translation>
    </message>
    <message>
        <source>Numbers of the result: {numbers} · products summed for each: {terms} · multiply-adds: {operations} · np.einsum: {einsum}</source>
        <translation>결과의 수: {numbers} · 수마다 더한 곱: {terms} · 곱셈-덧셈: {operations} · np.einsum: {einsum}</translation>
    </message>
    <message>
        <source>{name} refuses these shapes.</source>
        <translation>이 크기를 받지 않음: {name}.</translation>
    </message>
    <message>
        <source>{name} gives {result}.</source>
        <translation>{name} 결과: {result}.</translation>
    </message>
    <message>
        <source>{name} gives the same.</source>
        <translation>결과가 같음: {name}.</translation>
    </message>
    <message>
        <source>{name} gives {result}: each matrix of a meets each matrix of b.</source>
        <translation>{name} 결과: {result}. a의 행렬마다 b의 모든 행렬을 만납니다.</translation>
    </message>
    <message>
        <source>{name} gives {result}: matrix by matrix, like a loop over the batch.</source>
        <translation>{name} 결과: {result}. 배치를 도는 반복문처럼 행렬끼리 하나씩 곱합니다.</translation>
    </message>
    <message>
        <source>b · a is refused too.</source>
        <translation>b · a도 거부됩니다.</translation>
    </message>
    <message>
        <source>b · a, {b} · {a}, is refused: the order matters. {reason}</source>
        <translation>b · a({b} · {a})는 거부됩니다. 순서가 중요합니다. {reason}</translation>
    </message>
    <message>
        <source>b · a, {b} · {a}, gives {result}.</source>
        <translation>b · a({b} · {a})의 결과: {result}.</translation>
    </message>
    <message>
        <source>b · a, {b} · {a}, has another shape: {result}.</source>
        <translation>b · a({b} · {a})는 크기가 다릅니다: {result}.</translation>
    </message>
    <message>
        <source>b · a gives the same: only here the order does not matter.</source>
        <translation>b · a도 같습니다. 여기서만 순서가 상관없습니다.</translation>
    </message>
    <message>
        <source>b · a, {b} · {a}, has the same shape, but in general other numbers.</source>
        <translation>b · a({b} · {a})는 크기가 같지만 일반적으로 수가 다릅니다.</translation>
    </message>
    <message>
        <source>b · a happens to give the same numbers here.</source>
        <translation>여기서는 우연히 b · a도 같은 수가 됩니다.</translation>
    </message>
    <message>
        <source>b · a has the same shape, but other numbers.</source>
        <translation>b · a는 크기가 같지만 수가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Your answer</source>
        <translation>내 답</translation>
    </message>
    <message>
        <source>Type a shape such as (784, 512), a number, or error if NumPy refuses.</source>
        <translation>(784, 512) 같은 크기나 수를 입력하고, NumPy가 거부하면 error 또는 오류를 입력하세요.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Not quite: it is {answer}.</source>
        <translation>아쉽습니다. 정답은 {answer}입니다.</translation>
    </message>
    <message>
        <source>a number, or a product such as 784 × 512</source>
        <translation>수, 또는 784 × 512 같은 곱</translation>
    </message>
    <message>
        <source>a shape, or error</source>
        <translation>크기(shape), 또는 error</translation>
    </message>
    <message>
        <source>Return does the same: it checks the answer, then goes on.</source>
        <translation>Enter 키도 같습니다. 답을 확인한 다음 넘어갑니다.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Close though {count} trainings of the queue are not done?</source>
        <translation>대기열의 훈련 {count}개가 끝나지 않았습니다. 닫을까요?</translation>
    </message>
    <message>
        <source>Close though a training of the queue is not done?</source>
        <translation>대기열의 훈련 하나가 끝나지 않았습니다. 닫을까요?</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>훈련 대기열</translation>
    </message>
    <message>
        <source>The queue lasts as long as the program runs. Runs that have ended stay in the list of runs.</source>
        <translation>대기열은 프로그램을 끄기 전까지 유지됩니다. 끝난 훈련은 훈련 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>그래도 닫기</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>은닉 유닛</translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation>은닉층 활성화 함수</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>훈련 샘플</translation>
    </message>
    <message>
        <source>How far each update goes: too small, good, too far.</source>
        <translation>업데이트가 얼마나 멀리 가는지: 너무 작음, 알맞음, 너무 멂.</translation>
    </message>
    <message>
        <source>The same design with other chance: how much results scatter.</source>
        <translation>같은 설계를 다른 시드로 훈련해 결과가 얼마나 흩어지는지 봅니다.</translation>
    </message>
    <message>
        <source>Samples per update: steadier steps, but fewer of them.</source>
        <translation>업데이트당 샘플 수: 많을수록 스텝이 안정되지만 횟수가 줄어듭니다.</translation>
    </message>
    <message>
        <source>How often every sample is read.</source>
        <translation>모든 샘플을 몇 번 읽는지입니다.</translation>
    </message>
    <message>
        <source>The rule that makes updates of gradients.</source>
        <translation>그레이디언트로 업데이트를 만드는 규칙입니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation>훈련하는 동안 학습률이 바뀌는 방식입니다.</translation>
    </message>
    <message>
        <source>Every hidden layer gets this width.</source>
        <translation>모든 은닉층의 폭을 이 값으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Every hidden layer gets this activation.</source>
        <translation>모든 은닉층의 활성화 함수를 이것으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Every dense layer begins with such weights.</source>
        <translation>모든 Dense 층이 이런 가중치로 시작합니다.</translation>
    </message>
    <message>
        <source>Every dense layer gets this penalty on large weights.</source>
        <translation>모든 Dense 층에 큰 가중치에 대한 이 벌점을 줍니다.</translation>
    </message>
    <message>
        <source>Every dropout gets this rate; a design without one gets it before its output.</source>
        <translation>모든 드롭아웃을 이 비율로 바꿉니다. 드롭아웃이 없는 설계에는 출력 앞에 넣습니다.</translation>
    </message>
    <message>
        <source>How much there is to learn from; 0 is not allowed.</source>
        <translation>배울 샘플의 양입니다. 0은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{setting} {value}</source>
        <translation>{setting} {value}</translation>
    </message>
    <message>
        <source>{design}, {optimizer} {rate}</source>
        <translation>{design}, {optimizer} {rate}</translation>
    </message>
    <message>
        <source>{source} · {design} · {optimizer} · rate {rate} · batch {batch} · {epochs} epochs · seed {seed}</source>
        <translation>{source} · {design} · {optimizer} · 학습률 {rate} · 배치 {batch} · 에포크 {epochs}회 · 시드 {seed}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>What the training, and then its run, is called; F2 renames.</source>
        <translation>훈련과 그 기록의 이름입니다. F2로 바꿉니다.</translation>
    </message>
    <message>
        <source>How the training stands, or how it ended.</source>
        <translation>훈련의 상태, 또는 끝난 모습입니다.</translation>
    </message>
    <message>
        <source>Epochs completed, and how many it shall be.</source>
        <translation>끝난 에포크 수와 목표 수입니다.</translation>
    </message>
    <message>
        <source>Training loss of the last epoch.</source>
        <translation>마지막 에포크의 훈련 손실입니다.</translation>
    </message>
    <message>
        <source>Accuracy on the validation samples after the last epoch, or on the training samples where none are held out.</source>
        <translation>마지막 에포크 뒤 검증 샘플의 정확도입니다. 떼어 둔 샘플이 없으면 훈련 샘플의 정확도입니다.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>F2 renames, Alt and an arrow moves, Del takes out.</source>
        <translation>F2는 이름 바꾸기, Alt와 화살표는 옮기기, Del은 빼기입니다.</translation>
    </message>
    <message>
        <source>Keep the design at hand</source>
        <translation>지금 설계 유지</translation>
    </message>
    <message>
        <source>Stay with what was trained last, and do not offer the own design any more.</source>
        <translation>마지막에 훈련한 것을 그대로 두고, 원래 설계를 더 이상 되돌리기로 제안하지 않습니다.</translation>
    </message>
    <message>
        <source>{name} again</source>
        <translation>{name} 다시</translation>
    </message>
    <message>
        <source>A training under way cannot be taken out; skip it instead.</source>
        <translation>진행 중인 훈련은 뺄 수 없습니다. 대신 건너뛰세요.</translation>
    </message>
    <message>
        <source>Took out {count} trainings.</source>
        <translation>훈련 {count}개를 뺐습니다.</translation>
    </message>
    <message>
        <source>Took out a training.</source>
        <translation>훈련 하나를 뺐습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Add again</source>
        <translation>다시 추가</translation>
    </message>
    <message>
        <source>Reopen as project</source>
        <translation>프로젝트로 다시 열기</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>이름 바꾸기	F2</translation>
    </message>
    <message>
        <source>Up	Alt+Up</source>
        <translation>위로	Alt+Up</translation>
    </message>
    <message>
        <source>Down	Alt+Down</source>
        <translation>아래로	Alt+Down</translation>
    </message>
    <message>
        <source>Take out	Del</source>
        <translation>빼기	Del</translation>
    </message>
    <message>
        <source>Line up trainings: add the design at hand, or a series such as four learning rates. Then press Start, and they are made one after another.</source>
        <translation>훈련을 줄 세우세요. 지금 설계나, 학습률 네 가지 같은 연속을 추가합니다. 시작을 누르면 하나씩 차례로 훈련합니다.</translation>
    </message>
    <message>
        <source>{done} of {all} trained, {failed} of them failed.</source>
        <translation>{all}개 중 {done}개를 훈련했고, 그중 {failed}개는 실패했습니다.</translation>
    </message>
    <message>
        <source>{done} of {all} trained.</source>
        <translation>{all}개 중 {done}개를 훈련했습니다.</translation>
    </message>
    <message>
        <source>All trainings are through. Your own design is kept.</source>
        <translation>모든 훈련이 끝났습니다. 원래 설계는 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>The queue stands still. Your own design is kept.</source>
        <translation>대기열이 멈춰 있습니다. 원래 설계는 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>Put my design back</source>
        <translation>내 설계 되돌리기</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Your network: what shape has {name}?</source>
        <translation>내 신경망: {name}의 크기(shape)는 무엇인가요?</translation>
    </message>
    <message>
        <source>Your network: how many numbers are in {name}?</source>
        <translation>내 신경망: {name}에 든 수는 몇 개인가요?</translation>
    </message>
    <message>
        <source>Your network: how many parameters has dense layer {name}?</source>
        <translation>내 신경망: 완전 연결 층 {name}의 파라미터는 몇 개인가요?</translation>
    </message>
    <message>
        <source>Your network: how many parameters has it in all?</source>
        <translation>내 신경망: 파라미터는 모두 몇 개인가요?</translation>
    </message>
    <message>
        <source>Your network: what rank has {name}?</source>
        <translation>내 신경망: {name}의 랭크는 얼마인가요?</translation>
    </message>
    <message>
        <source>Your network: how many bytes does {name} take as {dtype}?</source>
        <translation>내 신경망: {dtype} 자료형일 때 {name}의 크기는 몇 바이트인가요?</translation>
    </message>
    <message>
        <source>a has the shape {shape} and b the shape {other}. What shape has the sum?</source>
        <translation>a의 크기는 {shape}, b의 크기는 {other}입니다. 합의 크기는 무엇인가요?</translation>
    </message>
    <message>
        <source>a has the shape {shape} and b the shape {other}. What shape has the product?</source>
        <translation>a의 크기는 {shape}, b의 크기는 {other}입니다. 곱의 크기는 무엇인가요?</translation>
    </message>
    <message>
        <source>x has the shape {shape}. What shape has this slice?</source>
        <translation>x의 크기는 {shape}입니다. 이 슬라이스의 크기는 무엇인가요?</translation>
    </message>
    <message>
        <source>x has the shape {shape}. What shape comes of this?</source>
        <translation>x의 크기는 {shape}입니다. 이렇게 하면 크기는 무엇이 되나요?</translation>
    </message>
    <message>
        <source>x has the shape {shape}. What shape has this sum?</source>
        <translation>x의 크기는 {shape}입니다. 이 합의 크기는 무엇인가요?</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>The rank is the number of axes: {shape} has {rank}.</source>
        <translation>랭크는 축의 수입니다. {shape}의 축은 {rank}개입니다.</translation>
    </message>
    <message>
        <source>{name} is a scalar, of shape (): 1 number.</source>
        <translation>{name}: 크기가 ()인 스칼라, 수 1개.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: {product} = {size}.</source>
        <translation>{name}의 크기는 {shape}입니다: {product} = {size}.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: a vector of {size} numbers.</source>
        <translation>{name}의 크기는 {shape}: 수 {size}개인 벡터입니다.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: {size} numbers × {each} bytes = {bytes} bytes.</source>
        <translation>{name}의 크기는 {shape}입니다: 수 {size}개 × {each}바이트 = {bytes}바이트.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: one number of {each} bytes.</source>
        <translation>{name}의 크기는 {shape}: {each}바이트인 수 하나입니다.</translation>
    </message>
    <message>
        <source>W{k} has {inputs} × {units} = {all} numbers; there is no bias.</source>
        <translation>W{k}의 수는 {inputs} × {units} = {all}개이고 편향은 없습니다.</translation>
    </message>
    <message>
        <source>W{k} has {inputs} × {units} = {weights} numbers, and b{k} has {units}: {weights} + {units} = {all}.</source>
        <translation>W{k}의 수는 {inputs} × {units} = {weights}개, b{k}의 수는 {units}개입니다: {weights} + {units} = {all}.</translation>
    </message>
    <message>
        <source>The parameters of all layers, added: {sum} = {all}.</source>
        <translation>모든 층의 파라미터를 더합니다: {sum} = {all}.</translation>
    </message>
    <message>
        <source>Aligned from the right the shapes are {a} and {b}. Along axis {axis} {m} meets {n}: they differ, and neither is 1, so NumPy refuses.</source>
        <translation>오른쪽에 맞춘 크기는 {a}, {b}입니다. 축 {axis}의 길이 {m}, {n}: 서로 다르고 어느 쪽도 1이 아니므로 NumPy가 거부합니다.</translation>
    </message>
    <message>
        <source>Aligned from the right the shapes are {a} and {b}. Along each axis the sizes are equal, or one is 1 and stretched: {result}.</source>
        <translation>오른쪽에 맞춘 크기는 {a}, {b}입니다. 축마다 길이가 같거나 한쪽이 1이라 늘어납니다: {result}.</translation>
    </message>
    <message>
        <source>The last axis of {a}, {m}, meets the only axis of {b}, {n}.</source>
        <translation>{a}의 마지막 축(길이 {m})이 {b}의 하나뿐인 축(길이 {n})과 만납니다.</translation>
    </message>
    <message>
        <source>The last axis of {a}, {m}, meets the last but one of {b}, {n}.</source>
        <translation>{a}의 마지막 축(길이 {m})이 {b}의 끝에서 두 번째 축(길이 {n})과 만납니다.</translation>
    </message>
    <message>
        <source>They differ, so NumPy refuses.</source>
        <translation>길이가 다르므로 NumPy가 거부합니다.</translation>
    </message>
    <message>
        <source>Both are summed away and the other axes remain: {result}.</source>
        <translation>두 축은 더해져 사라지고 나머지 축이 남습니다: {result}.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>axis {axis}: a single index, the axis is gone</source>
        <translation>축 {axis}: 인덱스 하나, 축이 사라짐</translation>
    </message>
    <message>
        <source>axis {axis}: all {size}</source>
        <translation>축 {axis}: {size}개 모두</translation>
    </message>
    <message>
        <source>axis {axis}: {arithmetic}</source>
        <translation>축 {axis}: {arithmetic}</translation>
    </message>
    <message>
        <source>{steps}. Together: {result}.</source>
        <translation>{steps}. 모두 합치면: {result}.</translation>
    </message>
    <message>
        <source>There are {product} = {size} numbers, and there must be as many after: {size} / {rows} = {rest}, so {result}.</source>
        <translation>수는 {product} = {size}개이고 바꾼 뒤에도 개수가 같아야 합니다: {size} / {rows} = {rest}, 따라서 {result}.</translation>
    </message>
    <message>
        <source>There are {product} = {size} numbers. {size} is no multiple of {rows}, so that they cannot stand in {rows} equal rows, and NumPy refuses.</source>
        <translation>수는 {product} = {size}개입니다. {size} / {rows} 계산이 나누어떨어지지 않아 길이가 같은 행 {rows}개에 담을 수 없으므로 NumPy가 거부합니다.</translation>
    </message>
    <message>
        <source>axis {new} is the old axis {old}, of size {size}</source>
        <translation>축 {new}: 원래의 축 {old}(길이 {size})</translation>
    </message>
    <message>
        <source>In the result {steps}: {result}.</source>
        <translation>결과의 축: {steps}. 따라서 {result}.</translation>
    </message>
    <message>
        <source>The sum runs along axis {axis}, of size {size}, which is gone: {r}.</source>
        <translation>길이가 {size}인 축 {axis}에서 더하므로 이 축이 사라집니다: {r}.</translation>
    </message>
    <message>
        <source>The sum runs along axis {axis}, of size {size}; keepdims leaves it with size 1: {r}.</source>
        <translation>길이가 {size}인 축 {axis}에서 더하고, keepdims 때문에 이 축이 길이 1로 남습니다: {r}.</translation>
    </message>
</context>
<context>
    <name>QuizPanel</name>
    <message>
        <source>Network and operations</source>
        <translation>신경망과 연산</translation>
    </message>
    <message>
        <source>Your network</source>
        <translation>내 신경망</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>What the quiz asks about.</source>
        <translation>퀴즈에서 물을 내용을 고릅니다.</translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation>새 퀴즈</translation>
    </message>
    <message>
        <source>Begin again with ten other questions.</source>
        <translation>다른 문제 열 개로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>Begin a quiz</source>
        <translation>퀴즈 시작</translation>
    </message>
    <message>
        <source>Choose topic</source>
        <translation>주제 고르기</translation>
    </message>
    <message>
        <source>Finish a quiz</source>
        <translation>퀴즈 끝내기</translation>
    </message>
    <message>
        <source>Type an answer first.</source>
        <translation>먼저 답을 입력하세요.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>See the score</source>
        <translation>점수 보기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Question {n} of {all} · {score} right</source>
        <translation>문제 {n} / {all} · 정답 {score}개</translation>
    </message>
    <message>
        <source>{progress} · last time {score} of {all}</source>
        <translation>{progress} · 지난번 {all}개 중 {score}개</translation>
    </message>
    <message>
        <source>Ten more</source>
        <translation>열 문제 더</translation>
    </message>
    <message>
        <source>The quiz is over</source>
        <translation>퀴즈가 끝났습니다</translation>
    </message>
    <message>
        <source>{score} of {all} right.</source>
        <translation>{all}개 중 {score}개를 맞혔습니다.</translation>
    </message>
    <message>
        <source>{score} of {all} right. Nothing to review.</source>
        <translation>{all}개 중 {score}개를 맞혔습니다. 복습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>{question} {code}
You: {answer} · right: {right}
{reason}</source>
        <translation>{question} {code}
내 답: {answer} · 정답: {right}
{reason}</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>diverged at {step}</source>
        <translation>발산: 스텝 {step}</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>정체</translation>
    </message>
    <message>
        <source>hopping</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>{optimizer} below {share}/λ = {limit}</source>
        <translation>{optimizer}: {share}/λ = {limit} 미만</translation>
    </message>
    <message>
        <source>Largest curvature in the minimum λ = {curvature}. Stable: {each}.</source>
        <translation>최솟값에서 가장 큰 곡률 λ = {curvature}. 안정한 범위: {each}.</translation>
    </message>
    <message>
        <source>The mark is {share}/λ = {limit}: above it the minimum is left.</source>
        <translation>표시는 {share}/λ = {limit}입니다. 이보다 크면 최솟값을 벗어납니다.</translation>
    </message>
    <message>
        <source>Loss by step, log scale</source>
        <translation>스텝별 손실(로그 눈금)</translation>
    </message>
    <message>
        <source>Loss above {floor}, log scale</source>
        <translation>{floor} 위의 손실, 로그 눈금</translation>
    </message>
    <message>
        <source>solid arrow: downhill, −∇f</source>
        <translation>실선 화살표: 내리막, −∇f</translation>
    </message>
    <message>
        <source>Forces on {optimizer}</source>
        <translation>{optimizer}에 작용하는 힘</translation>
    </message>
    <message>
        <source>dashed arrow: velocity, where earlier steps lead ({optimizers})</source>
        <translation>점선 화살표: 속도, 앞선 스텝이 이끄는 방향({optimizers})</translation>
    </message>
    <message>
        <source>ellipse: √v of the second moment, short steps along its length ({optimizers})</source>
        <translation>타원: 2차 모멘트의 √v, 길쭉한 방향일수록 스텝이 짧음({optimizers})</translation>
    </message>
    <message>
        <source>point at another path or row for its forces</source>
        <translation>다른 경로나 행을 가리키면 그 힘이 보임</translation>
    </message>
    <message>
        <source>{schedule}, no noise</source>
        <translation>{schedule}, 노이즈 없음</translation>
    </message>
    <message>
        <source>{schedule}, noise {noise}</source>
        <translation>{schedule}, 노이즈 {noise}</translation>
    </message>
</context>
<context>
    <name>RaceFilm</name>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>RaceForm</name>
    <message>
        <source>Other noise</source>
        <translation>다른 노이즈</translation>
    </message>
    <message>
        <source>Draw other noise of this size.</source>
        <translation>같은 크기의 다른 노이즈를 뽑습니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>How the learning rates change from step to step.</source>
        <translation>스텝마다 학습률이 어떻게 바뀌는지 정합니다.</translation>
    </message>
    <message>
        <source>Noise σ</source>
        <translation>노이즈 σ</translation>
    </message>
    <message>
        <source>Random numbers added to each gradient, as a share of the usual slope here.</source>
        <translation>그레이디언트에 더하는 난수의 크기이며, 이곳의 보통 기울기에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>{about} An epoch is {steps} steps here.</source>
        <translation>{about} 여기서 한 에포크는 {steps} 스텝입니다.</translation>
    </message>
    <message>
        <source>σ = {sigma} in each direction, the same for all.</source>
        <translation>방향마다 σ = {sigma}, 모두에게 똑같습니다.</translation>
    </message>
</context>
<context>
    <name>RaceGestures</name>
    <message>
        <source>Choose surface</source>
        <translation>곡면 선택</translation>
    </message>
    <message>
        <source>Change condition number</source>
        <translation>조건수 바꾸기</translation>
    </message>
    <message>
        <source>Change function</source>
        <translation>함수 변경</translation>
    </message>
    <message>
        <source>Change limits</source>
        <translation>범위 바꾸기</translation>
    </message>
    <message>
        <source>Choose function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>Choose optimizers</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Use suggested rates</source>
        <translation>추천 학습률 사용</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>학습률 스케줄 변경</translation>
    </message>
    <message>
        <source>Change schedule’s numbers</source>
        <translation>학습률 스케줄 설정값 변경</translation>
    </message>
    <message>
        <source>Use usual values</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation>노이즈 변경</translation>
    </message>
    <message>
        <source>Draw other noise</source>
        <translation>다른 노이즈 뽑기</translation>
    </message>
</context>
<context>
    <name>RacePictures</name>
    <message>
        <source>From above</source>
        <translation>위에서</translation>
    </message>
    <message>
        <source>Show the surface as a map; a click chooses the start.</source>
        <translation>곡면을 지도로 보여 줍니다. 누르면 그곳이 시작점이 됩니다.</translation>
    </message>
    <message>
        <source>In 3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Show the surface as a relief to turn.</source>
        <translation>곡면을 돌려 볼 수 있는 입체로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Show the map and the relief side by side.</source>
        <translation>지도와 입체를 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>힘</translation>
    </message>
    <message>
        <source>Draw velocity and second moment on the points that have them.</source>
        <translation>속도와 2차 모멘트가 있는 점에 그것을 그립니다.</translation>
    </message>
    <message>
        <source>Surface from above</source>
        <translation>위에서 본 곡면</translation>
    </message>
    <message>
        <source>Click or drag to choose where all start; arrow keys move the start too.</source>
        <translation>클릭하거나 끌어서 공통 출발점을 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>Surface in three dimensions</source>
        <translation>3차원 곡면</translation>
    </message>
    <message>
        <source>Drag or use arrow keys to turn, the wheel, + or − to zoom; Home looks from the usual place.</source>
        <translation>끌거나 화살표 키로 돌리고, 휠이나 +, − 키로 확대·축소합니다. Home 키를 누르면 보통 시점으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Loss by step</source>
        <translation>스텝별 손실</translation>
    </message>
    <message>
        <source>The loss of each optimizer after each step, on a logarithmic scale.</source>
        <translation>각 스텝 뒤 옵티마이저별 손실을 로그 눈금으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Forces are drawn in the view from above.</source>
        <translation>힘은 위에서 본 그림에 그립니다.</translation>
    </message>
    <message>
        <source>x {x}   y {y}   loss {loss}</source>
        <translation>x {x}   y {y}   손실 {loss}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Drag to turn, wheel to zoom, double click to go back.</source>
        <translation>끌어서 돌리고, 휠로 확대하고, 두 번 누르면 돌아갑니다.</translation>
    </message>
    <message>
        <source>No value anywhere in the picture.</source>
        <translation>그림 안 어디에도 값이 없습니다.</translation>
    </message>
    <message>
        <source>Tick an optimizer below to let it take part.</source>
        <translation>아래에서 옵티마이저를 선택하면 경주에 참가합니다.</translation>
    </message>
    <message>
        <source>Click to choose the start.</source>
        <translation>클릭해서 출발점을 고르세요.</translation>
    </message>
    <message>
        <source>Drag to turn. Choose the start from above.</source>
        <translation>끌어서 돌립니다. 시작점은 위에서 본 그림에서 고르세요.</translation>
    </message>
</context>
<context>
    <name>RaceView</name>
    <message>
        <source>The race: add, then relu, {n} times over {shape}</source>
        <translation>경주: 더하고 relu, {shape} 배열에 {n}번</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>How long NumPy and the Python loop have taken.</source>
        <translation>NumPy와 파이썬 반복문에 걸린 시간입니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Call the race off.</source>
        <translation>경주를 그만둡니다.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>경주</translation>
    </message>
    <message>
        <source>Time NumPy, then the Python loop, here and now; it takes a few seconds.</source>
        <translation>지금 여기서 NumPy와 파이썬 반복문의 시간을 잽니다. 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>Called off: the loop had not arrived.</source>
        <translation>그만둠: 반복문이 끝나지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Racers</name>
    <message>
        <source>Let this optimizer take part.</source>
        <translation>이 옵티마이저를 참가시킵니다.</translation>
    </message>
    <message>
        <source>Learning rate of {optimizer}</source>
        <translation>{optimizer}의 학습률</translation>
    </message>
    <message>
        <source>How long its step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Add optimizer</source>
        <translation>옵티마이저 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>({x}, {y})</source>
        <translation>({x}, {y})</translation>
    </message>
    <message>
        <source>Let another optimizer take part.</source>
        <translation>다른 옵티마이저를 참가시킵니다.</translation>
    </message>
    <message>
        <source>All optimizers are in the table already.</source>
        <translation>모든 옵티마이저가 이미 표에 있습니다.</translation>
    </message>
</context>
<context>
    <name>RateFactor</name>
    <message>
        <source>Factor of the learning rate</source>
        <translation>학습률의 배수</translation>
    </message>
    <message>
        <source>A frozen layer does not learn, at whatever rate.</source>
        <translation>고정한 층은 학습률과 상관없이 배우지 않습니다.</translation>
    </message>
    <message>
        <source>What this layer multiplies the learning rate by: at 0.1 its weights take steps a tenth as long.</source>
        <translation>이 층이 학습률에 곱하는 수입니다. 0.1이면 가중치의 스텝이 10분의 1로 짧아집니다.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>rate × {factor}</source>
        <translation>학습률 × {factor}</translation>
    </message>
</context>
<context>
    <name>RateSection</name>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>η of the training; the mark is what plain gradient descent can bear.</source>
        <translation>훈련의 η입니다. 표시는 단순한 경사 하강법이 견디는 한계입니다.</translation>
    </message>
    <message>
        <source>Rate-range test</source>
        <translation>학습률 범위 시험</translation>
    </message>
    <message>
        <source>Train a copy for some steps while the rate rises; the run stays as it is.</source>
        <translation>학습률을 높여 가며 복사본을 몇 스텝 훈련합니다. 지금 훈련은 그대로입니다.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Set the learning rate that the test suggests.</source>
        <translation>시험이 권하는 학습률로 정합니다.</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>학습률에 따른 손실</translation>
    </message>
    <message>
        <source>The loss of each batch while the rate rises, both on logarithmic scales.</source>
        <translation>학습률이 높아지는 동안 배치마다의 손실이며, 둘 다 로그 눈금입니다.</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>A copy of the network trains for {n} steps while the rate rises. It tells for every optimizer; 2/λ tells for SGD.</source>
        <translation>신경망의 복사본을 {n} 스텝 훈련하며 학습률을 높입니다. 모든 옵티마이저에 쓸모가 있고, 2/λ는 SGD에 대한 값입니다.</translation>
    </message>
    <message>
        <source>Step {n} …</source>
        <translation>스텝 {n} …</translation>
    </message>
    <message>
        <source>The loss did not fall clearly at any rate.</source>
        <translation>어떤 학습률에서도 손실이 뚜렷이 줄지 않았습니다.</translation>
    </message>
    <message>
        <source>The loss falls fastest near η = {best}; beyond {lowest} it rises again.</source>
        <translation>손실은 η = {best} 근처에서 가장 빨리 줄고 {lowest} 너머에서 다시 커집니다.</translation>
    </message>
</context>
<context>
    <name>ReadyText</name>
    <message>
        <source>A ready-trained reader that you have taught since.</source>
        <translation>미리 훈련된 뒤 직접 더 가르친 신경망입니다.</translation>
    </message>
    <message>
        <source>Ready-trained on MNIST and built-in handwriting; try how it reads yours.</source>
        <translation>MNIST와 내장 손글씨로 미리 훈련했습니다. 손글씨를 어떻게 읽는지 시험해 보세요.</translation>
    </message>
    <message>
        <source>Ready-trained on MNIST and built-in handwriting; it reads {share:.1%} of MNIST’s test digits.</source>
        <translation>MNIST와 내장 손글씨로 미리 훈련했습니다. MNIST 테스트 숫자 정확도 {share:.1%}.</translation>
    </message>
    <message>
        <source>This network is ready-trained on handwritten digits.</source>
        <translation>손글씨 숫자로 미리 훈련된 신경망입니다.</translation>
    </message>
    <message>
        <source>Ready-trained: {share:.1%} of MNIST’s test digits.</source>
        <translation>미리 훈련됨: MNIST 테스트 숫자 정확도 {share:.1%}.</translation>
    </message>
    <message>
        <source>{about} Play trains it further on the chosen data; Reset gives random weights.</source>
        <translation>{about} 시작을 누르면 고른 데이터로 더 훈련하고, 초기화하면 무작위 가중치가 됩니다.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Calculate with the tensors of your network</source>
        <translation>내 신경망의 텐서로 계산하기</translation>
    </message>
    <message>
        <source>Type a line of NumPy below, or try one of these. Nothing that is typed here changes the network; name = … keeps a result.</source>
        <translation>아래에 NumPy 한 줄을 입력하거나 다음 예를 눌러 보세요. 여기에 입력한 것은 신경망을 바꾸지 않습니다. 이름 = … 으로 결과를 간직합니다.</translation>
    </message>
    <message>
        <source>Work out this line.</source>
        <translation>이 줄을 계산합니다.</translation>
    </message>
</context>
<context>
    <name>RegimeWords</name>
    <message>
        <source>crawl</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>More than {n} updates until a hundredth of the distance is left.</source>
        <translation>거리가 100분의 1로 줄기까지 업데이트가 {n}번보다 많이 걸립니다.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>적당함</translation>
    </message>
    <message>
        <source>Comes down one side, and quickly.</source>
        <translation>한쪽 비탈을 따라 빠르게 내려옵니다.</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>흔들림</translation>
    </message>
    <message>
        <source>The ball swings to and fro, less far each time.</source>
        <translation>공이 좌우로 흔들리며 폭이 점점 줄어듭니다.</translation>
    </message>
    <message>
        <source>oscillate</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>Each update jumps across the minimum, less far each time.</source>
        <translation>업데이트마다 최솟값을 넘어가지만 폭이 점점 줄어듭니다.</translation>
    </message>
    <message>
        <source>diverge</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>Each update jumps across the minimum, farther each time.</source>
        <translation>업데이트마다 최솟값을 넘어 점점 멀어집니다.</translation>
    </message>
    <message>
        <source>Above {limit} no descent stays in this minimum.</source>
        <translation>{limit}보다 크면 어떤 하강도 이 최솟값에 머물지 않습니다.</translation>
    </message>
    <message>
        <source>η = {rate}: {regime}. Close to the minimum λ = f″ = {curvature}; η must stay below {formula} = {limit}.</source>
        <translation>η = {rate}: {regime}. 최솟값 근처에서 λ = f″ = {curvature}. η의 한계: {formula} = {limit}.</translation>
    </message>
    <message>
        <source>At the start the curve does not bend upwards (f″ = {bend}): the zones say nothing about that part.</source>
        <translation>출발점에서 곡선이 위로 굽지 않아(f″ = {bend}) 이 구간에는 영역이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>On the way f″ reaches {bend}: steps above η = {rate} may be thrown out there.</source>
        <translation>가는 길에 f″ 최대 {bend}: η = {rate}보다 크면 그곳에서 튕겨 나갈 수 있습니다.</translation>
    </message>
    <message>
        <source>No zones: this optimizer divides its step by the size of the gradients, so that no curvature sets a limit to η.</source>
        <translation>영역 없음: 이 옵티마이저는 스텝을 그레이디언트의 크기로 나누므로 곡률이 η의 한계를 정하지 않습니다.</translation>
    </message>
    <message>
        <source>No zones: downhill of the start there is no minimum in reach.</source>
        <translation>영역 없음: 출발점에서 내려가는 쪽에 닿을 수 있는 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>No zones: the slope jumps at the minimum, so there is no curvature λ; steps of one length never settle there.</source>
        <translation>영역 없음: 최솟값에서 기울기가 갑자기 바뀌어 곡률 λ가 없습니다. 길이가 같은 스텝은 그곳에 머물지 못합니다.</translation>
    </message>
    <message>
        <source>No zones: at the minimum the curve does not bend (λ = f″ = 0), so that 2/λ has no value and descent slows down more and more.</source>
        <translation>영역 없음: 최솟값에서 곡선이 굽지 않아(λ = f″ = 0) 2/λ의 값이 없고 하강이 점점 느려집니다.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>A sample has the shape {shape}. A network for it cannot read the drawing canvas, which needs 28 × 28.</source>
        <translation>샘플의 크기는 {shape}입니다. 직접 그린 숫자는 28 × 28이라서 이 크기에 맞춘 신경망으로는 읽지 못합니다.</translation>
    </message>
    <message>
        <source>The values already lie between 0 and 1; they are used as they are.</source>
        <translation>값이 이미 0과 1 사이에 있어 그대로 씁니다.</translation>
    </message>
    <message>
        <source>The values run from {lowest:g} to {highest:g}. Networks learn better from values near 0; scale the columns.</source>
        <translation>값의 범위는 {lowest:g} ~ {highest:g}입니다. 신경망은 0에 가까운 값으로 더 잘 배우니 열마다 스케일을 조정하세요.</translation>
    </message>
    <message>
        <source>The labels are text: each different text becomes a class.</source>
        <translation>레이블이 텍스트입니다. 서로 다른 텍스트가 각각 클래스가 됩니다.</translation>
    </message>
    <message>
        <source>The labels are rows with a single 1; they are read as class numbers.</source>
        <translation>레이블이 하나만 1인 행입니다. 클래스 번호로 바꿔 읽습니다.</translation>
    </message>
    <message>
        <source>The labels are not 0, 1, 2 … but {lowest} to {highest}; the classes keep these names.</source>
        <translation>레이블이 0, 1, 2 … 대신 {lowest} ~ {highest}입니다. 이 값을 그대로 클래스 이름으로 씁니다.</translation>
    </message>
    <message>
        <source>{name} only counts the lines and is left out.</source>
        <translation>{name} 열은 행 번호일 뿐이라 제외합니다.</translation>
    </message>
    <message>
        <source>Not used: {names}.</source>
        <translation>쓰지 않음: {names}.</translation>
    </message>
    <message>
        <source>Not used: the folders {names}.</source>
        <translation>쓰지 않는 폴더: {names}.</translation>
    </message>
    <message>
        <source>There is no picture in {names}.</source>
        <translation>그림이 없는 폴더: {names}.</translation>
    </message>
    <message>
        <source>{count} files are not pictures by their names; they are left out.</source>
        <translation>파일 {count}개는 이름으로 보아 그림이 아니므로 제외합니다.</translation>
    </message>
    <message>
        <source>{count} pictures were not readable and are left out, such as {first}.</source>
        <translation>읽을 수 없는 그림 {count}개를 제외합니다. 예: {first}.</translation>
    </message>
    <message>
        <source>{count} pictures show nothing and are left out, such as {first}.</source>
        <translation>아무것도 없는 빈 그림 {count}개를 제외합니다. 예: {first}.</translation>
    </message>
    <message>
        <source>The pictures are prepared as drawings are: cropped to the ink, fitted into 20 × 20 and centred in 28 × 28.</source>
        <translation>그림을 직접 그린 숫자처럼 전처리합니다. 잉크에 맞춰 잘라 20 × 20에 맞추고 28 × 28의 가운데에 둡니다.</translation>
    </message>
    <message>
        <source>The pictures are dark on light; they are inverted, because MNIST is light on dark.</source>
        <translation>그림이 밝은 바탕에 어두운 글씨입니다. MNIST는 어두운 바탕에 밝은 글씨이므로 반전합니다.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The answers: {part}</source>
        <translation>답: {part}</translation>
    </message>
    <message>
        <source>{n:,} samples, answered with the weights of step {step:,}.</source>
        <translation>샘플 {n:,}개, 스텝 {step:,}의 가중치로 답했습니다.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동</translation>
    </message>
    <message>
        <source>Rows are what the samples are, columns what was answered.</source>
        <translation>행은 실제 클래스, 열은 신경망의 답입니다.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>클래스별</translation>
    </message>
    <message>
        <source>How often answers as sure as that are right</source>
        <translation>그만큼 확신한 답이 맞은 비율</translation>
    </message>
    <message>
        <source>The mark across each bar is how sure its answers are. On average sureness and accuracy are {error} percentage points apart (expected calibration error).</source>
        <translation>막대를 가로지르는 표시는 답의 확신도입니다. 확신도와 정확도는 평균 {error} 퍼센트포인트 차이가 납니다(기대 보정 오차).</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>확신도 보정</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>없습니다.</translation>
    </message>
    <message>
        <source>{true} → {answer}, {share} %</source>
        <translation>{true} → {answer}, {share} %</translation>
    </message>
    <message>
        <source>Sample {number}: {true}, answered {answer}</source>
        <translation>샘플 {number}: 실제 {true}, 답 {answer}</translation>
    </message>
    <message>
        <source>The surest {n} of {n_all:,} mistakes</source>
        <translation>오답 {n_all:,}개 중 가장 확신한 {n}개</translation>
    </message>
    <message>
        <source>en</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>{name} – MLP Studio report</source>
        <translation>{name} – MLP Studio 보고서</translation>
    </message>
    <message>
        <source>Accuracy, {part}</source>
        <translation>정확도, {part}</translation>
    </message>
    <message>
        <source>Loss, {part}</source>
        <translation>손실, {part}</translation>
    </message>
    <message>
        <source>Accuracy, {part}, step {step}</source>
        <translation>정확도, {part}, 스텝 {step}</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>훈련 시간</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>How it learnt</source>
        <translation>어떻게 배웠는가</translation>
    </message>
    <message>
        <source>Training (mean of an epoch; faint: each batch)</source>
        <translation>훈련(에포크 평균, 흐린 선: 각 배치)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Last epochs</source>
        <translation>마지막 에포크들</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Loss at rest</source>
        <translation>정지 상태의 손실</translation>
    </message>
    <message>
        <source>Accuracy at rest</source>
        <translation>정지 상태의 정확도</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>새로 그리기</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changed on the way</source>
        <translation>도중에 바꾼 것</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Learning rate, by its schedule</source>
        <translation>학습률(스케줄에 따라)</translation>
    </message>
    <message>
        <source>The design was edited; the run kept its own</source>
        <translation>설계를 고침(훈련은 원래 설계 유지)</translation>
    </message>
    <message>
        <source>A stop rule ended the run</source>
        <translation>종료 규칙이 훈련을 끝냄</translation>
    </message>
    <message>
        <source>The best weights, which were put back</source>
        <translation>되돌린 최고 가중치</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Numbers in</source>
        <translation>입력 수</translation>
    </message>
    <message>
        <source>Numbers out</source>
        <translation>출력 수</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Set besides</source>
        <translation>그 밖의 설정</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>훈련 샘플</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>검증 샘플</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>테스트 샘플</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>They are not at hand now; what is said is from the run.</source>
        <translation>지금은 데이터가 없습니다. 여기 적힌 것은 훈련 기록에서 왔습니다.</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Changed images</source>
        <translation>변형한 이미지</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>훈련 진단 결과</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Hash of the training samples (SHA-256)</source>
        <translation>훈련 샘플의 해시(SHA-256)</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>지금 없음</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>만든 프로그램</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The same seed, data and versions give the same curves on the same machine.</source>
        <translation>시드, 데이터, 버전이 같으면 같은 컴퓨터에서 같은 곡선이 나옵니다.</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>{name} report</source>
        <translation>{name} 보고서</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>There is no trained network any more.</source>
        <translation>훈련된 신경망이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>Putting the report together…</source>
        <translation>보고서를 만드는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>The report could not be saved to {name}.</source>
        <translation>보고서를 저장하지 못했습니다: {name}.</translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message>
        <source>The same numbers in other rows.</source>
        <translation>같은 수를 다른 행에 담습니다.</translation>
    </message>
    <message>
        <source>Rows become columns: only the strides change.</source>
        <translation>행이 열이 됩니다. 스트라이드만 바뀝니다.</translation>
    </message>
    <message>
        <source>Each image of the course becomes one row of 784 pixels.</source>
        <translation>강의의 이미지마다 784픽셀짜리 행 하나가 됩니다.</translation>
    </message>
    <message>
        <source>NumPy works out the size for −1.</source>
        <translation>−1의 길이는 NumPy가 계산합니다.</translation>
    </message>
    <message>
        <source>What was transposed has to be copied.</source>
        <translation>전치한 것은 복사해야 합니다.</translation>
    </message>
    <message>
        <source>Channels last become channels first.</source>
        <translation>마지막에 있던 채널이 앞으로 옵니다.</translation>
    </message>
    <message>
        <source>One sample becomes a batch of one.</source>
        <translation>샘플 하나가 크기 1인 배치가 됩니다.</translation>
    </message>
    <message>
        <source>Ten places for twelve numbers.</source>
        <translation>수는 열두 개인데 자리가 열 개입니다.</translation>
    </message>
    <message>
        <source>Two sizes are left open.</source>
        <translation>길이 두 개가 정해지지 않았습니다.</translation>
    </message>
    <message>
        <source>{shape} → {result}</source>
        <translation>{shape} → {result}</translation>
    </message>
    <message>
        <source>The array is empty: there is nothing to share or to copy.</source>
        <translation>배열이 비어 있어 공유하거나 복사할 것이 없습니다.</translation>
    </message>
    <message>
        <source>A copy: flatten always copies, here {memory}.</source>
        <translation>복사본: flatten은 언제나 복사합니다. 여기서는 {memory}입니다.</translation>
    </message>
    <message>
        <source>A copy of {memory}: no strides read the numbers in this order, so NumPy has to lay them out anew.</source>
        <translation>복사본({memory}): 이 순서로 수를 읽는 스트라이드가 없어 NumPy가 새로 늘어놓아야 합니다.</translation>
    </message>
    <message>
        <source>A view: nothing changes at all.</source>
        <translation>뷰: 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>A view: transposing changes the strides and moves no number in memory. No byte is copied.</source>
        <translation>뷰: 전치하면 스트라이드만 바뀌고 메모리의 수는 움직이지 않습니다. 한 바이트도 복사하지 않습니다.</translation>
    </message>
    <message>
        <source>A view: the memory stays as it is, only shape and strides are new. No byte is copied.</source>
        <translation>뷰: 메모리는 그대로이고 크기(shape)와 스트라이드만 새것입니다. 한 바이트도 복사하지 않습니다.</translation>
    </message>
    <message>
        <source>C- and F-contiguous</source>
        <translation>C 연속이자 F 연속</translation>
    </message>
    <message>
        <source>C-contiguous</source>
        <translation>C 연속</translation>
    </message>
    <message>
        <source>not contiguous</source>
        <translation>연속 아님</translation>
    </message>
    <message>
        <source>The thread runs through the cells in the order of memory. Point at a number, or follow the thread with the arrow keys.</source>
        <translation>실은 메모리 순서대로 칸을 지납니다. 수를 가리키거나 화살표 키로 실을 따라가세요.</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{name}[{index}] = {number}: byte {steps} = {byte}</source>
        <translation>{name}[{index}] = {number}: 바이트 위치 {steps} = {byte}</translation>
    </message>
    <message>
        <source>F-contiguous, not C</source>
        <translation>F 연속, C 연속 아님</translation>
    </message>
    <message>
        <source>{shape} · strides {strides} · {order}</source>
        <translation>{shape} · 스트라이드 {strides} · {order}</translation>
    </message>
    <message>
        <source>Not the same: x.T</source>
        <translation>같지 않음: x.T</translation>
    </message>
    <message>
        <source>Not the same: x.{operation}</source>
        <translation>같지 않음: x.{operation}</translation>
    </message>
    <message>
        <source>Holds all {size} numbers: {shape}.</source>
        <translation>수 {size}개를 모두 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>sizes, such as (2, -1)</source>
        <translation>축의 길이, 예: (2, -1)</translation>
    </message>
    <message>
        <source>two axes, such as (0, 1)</source>
        <translation>축 두 개, 예: (0, 1)</translation>
    </message>
    <message>
        <source>nothing in its brackets</source>
        <translation>없음(빈 괄호)</translation>
    </message>
    <message>
        <source>one axis, or several in brackets of their own</source>
        <translation>축 하나, 또는 괄호로 한 번 더 묶은 축 여러 개</translation>
    </message>
    <message>
        <source>Type an operation, such as reshape(2, -1).</source>
        <translation>연산을 입력하세요. 예: reshape(2, -1).</translation>
    </message>
    <message>
        <source>The text is longer than {found} characters.</source>
        <translation>입력한 글이 {found}자보다 깁니다.</translation>
    </message>
    <message>
        <source>At most {found} operations are done one after the other.</source>
        <translation>연산은 최대 {found}개까지 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>{found} does not belong here.</source>
        <translation>여기에 쓸 수 없습니다: “{found}”.</translation>
    </message>
    <message>
        <source>Unknown operation {found}. There are reshape, transpose, T, ravel, flatten, swapaxes, expand_dims and squeeze.</source>
        <translation>모르는 연산입니다: “{found}”. reshape, transpose, T, ravel, flatten, swapaxes, expand_dims, squeeze를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The name of an operation is expected here.</source>
        <translation>여기에 연산의 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>After {found} its axes or sizes are expected in brackets.</source>
        <translation>“{found}” 다음에 축이나 길이가 괄호 안에 있어야 합니다.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>여기에 정수가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A size or an axis is a whole number; {found} is none.</source>
        <translation>길이와 축은 정수입니다. “{found}” 대신 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>The number {found} is too large.</source>
        <translation>숫자가 너무 큽니다: {found}.</translation>
    </message>
    <message>
        <source>A comma or the closing bracket is expected here.</source>
        <translation>여기에 쉼표나 닫는 괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>{name} takes {found}.</source>
        <translation>{name}의 인수: {found}.</translation>
    </message>
    <message>
        <source>{found} is not part of this lab: arrays are read in C order.</source>
        <translation>여기서 다루지 않습니다: “{found}”. 배열은 C 순서로 읽습니다.</translation>
    </message>
    <message>
        <source>np has no function {found}: write it behind a dot, x.{found}.</source>
        <translation>np에 없는 함수입니다: {found}. 점 뒤에 x.{found}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Nothing may follow here.</source>
        <translation>이 뒤에는 아무것도 올 수 없습니다.</translation>
    </message>
    <message>
        <source>A reshape keeps every number: {wanted} has another number of places than {size}.</source>
        <translation>크기를 바꿔도(reshape) 수의 개수는 그대로입니다. 수는 {size}개인데 {wanted}의 자리 수는 다릅니다.</translation>
    </message>
    <message>
        <source>{size} numbers cannot be divided by {wanted}: no whole size is left.</source>
        <translation>수 {size}개가 나누어떨어지지 않습니다(나누는 수: {wanted}). 남는 축의 길이가 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>Only one size can be left to NumPy as −1: two could be shared out in many ways.</source>
        <translation>−1로 NumPy에 맡길 수 있는 길이는 하나뿐입니다. 둘이면 나누는 방법이 여러 가지입니다.</translation>
    </message>
    <message>
        <source>Every axis must be named once: {found} are, but the array has {rank}.</source>
        <translation>모든 축을 한 번씩 써야 합니다. 쓴 축은 {found}개인데 배열의 축은 {rank}개입니다.</translation>
    </message>
    <message>
        <source>Axis {found} is named twice.</source>
        <translation>축 {found}: 두 번 썼습니다.</translation>
    </message>
    <message>
        <source>There is no axis {found} here: counted from 0, there are {rank} axes.</source>
        <translation>축 {found}: 여기에 없는 축입니다. 0부터 세어 축이 {rank}개 있습니다.</translation>
    </message>
    <message>
        <source>Axis {found} has size {size}: only axes of size 1 can go, or numbers would be lost.</source>
        <translation>축 {found}: 길이가 {size}입니다. 길이가 1인 축만 없앨 수 있습니다. 아니면 수를 잃습니다.</translation>
    </message>
    <message>
        <source>This lab shows at most {found} axes.</source>
        <translation>여기서는 축을 최대 {found}개까지 보여 줍니다.</translation>
    </message>
    <message>
        <source>NumPy cannot count so many numbers.</source>
        <translation>NumPy가 셀 수 없을 만큼 수가 많습니다.</translation>
    </message>
</context>
<context>
    <name>ReshapingPanel</name>
    <message>
        <source>Shape of x</source>
        <translation>x의 크기(shape)</translation>
    </message>
    <message>
        <source>Type the shape of the array x, which holds 0, 1, 2 …</source>
        <translation>배열 x의 크기를 입력하세요. 담기는 수: 0, 1, 2 …</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>데이터 타입</translation>
    </message>
    <message>
        <source>Choose how many bytes a number takes: the strides are counted in bytes.</source>
        <translation>수 하나가 몇 바이트인지 고릅니다. 스트라이드는 바이트로 셉니다.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Type what is done to x as in NumPy, one after the other: T.reshape(2, -1).</source>
        <translation>x에 할 연산을 NumPy처럼 차례로 입력하세요. 예: T.reshape(2, -1).</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Choose an operation: an example that suits the shape is filled in.</source>
        <translation>연산을 고르면 크기에 맞는 예를 채워 줍니다.</translation>
    </message>
    <message>
        <source>Type operations</source>
        <translation>연산 입력</translation>
    </message>
    <message>
        <source>Type shape</source>
        <translation>크기 입력</translation>
    </message>
    <message>
        <source>Choose data type</source>
        <translation>데이터 타입 선택</translation>
    </message>
    <message>
        <source>Choose operation</source>
        <translation>연산 고르기</translation>
    </message>
    <message>
        <source>Choose example</source>
        <translation>예 선택</translation>
    </message>
    <message>
        <source>Mend reshape</source>
        <translation>reshape 고치기</translation>
    </message>
    <message>
        <source>NumPy says: {error}</source>
        <translation>NumPy 메시지: {error}</translation>
    </message>
    <message>
        <source>Type {text} instead.</source>
        <translation>대신 입력합니다: {text}.</translation>
    </message>
</context>
<context>
    <name>RobustnessPage</name>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Shift to the side</source>
        <translation>좌우 이동</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>상하 이동</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>What is done to the drawing, from nothing to more.</source>
        <translation>그린 숫자를 변형하는 방법입니다. 변형 없음에서 시작해 점점 강해집니다.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>강건성</translation>
    </message>
    <message>
        <source>Press in the plot, or use the arrow keys, to disturb the drawing so much.</source>
        <translation>그래프를 누르거나 화살표 키를 쓰면 그린 숫자를 그만큼 변형합니다.</translation>
    </message>
    <message>
        <source>Disturbed drawing</source>
        <translation>변형한 숫자</translation>
    </message>
    <message>
        <source>What the network receives where the mark is; point at a pixel to read it.</source>
        <translation>표시한 위치에서 신경망이 받는 입력입니다. 픽셀을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>Curves are drawn for outputs that are probabilities: softmax, sigmoid.</source>
        <translation>출력이 확률(Softmax, Sigmoid)일 때만 곡선을 그립니다.</translation>
    </message>
    <message>
        <source>Read as {name} from {low} to {high}.</source>
        <translation>{low}부터 {high}까지 답이 {name}입니다.</translation>
    </message>
    <message>
        <source>At {value} it is read as {name}, {share}.</source>
        <translation>{value}일 때의 답: {name}, {share}.</translation>
    </message>
</context>
<context>
    <name>RobustnessPlot</name>
    <message>
        <source>Draw a digit to see how well its answer holds.</source>
        <translation>숫자를 그리면 답이 얼마나 잘 유지되는지 보입니다.</translation>
    </message>
    <message>
        <source>Shift to the right (px)</source>
        <translation>오른쪽으로 이동(px)</translation>
    </message>
    <message>
        <source>Shift down (px)</source>
        <translation>아래로 이동(px)</translation>
    </message>
    <message>
        <source>Rotation to the left (°)</source>
        <translation>왼쪽으로 회전(°)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate η: how far each update goes; may be changed while it runs.</source>
        <translation>학습률 η: 한 번 업데이트할 때 움직이는 정도입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Learning rate η before the schedule “{schedule}” changes it in each step.</source>
        <translation>“{schedule}” 스케줄이 스텝마다 바꾸기 전의 학습률 η입니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Samples per update; may be changed while it runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Step {step:,}</source>
        <translation>스텝 {step:,}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>{samples:,} samples in batches of {batch:,} make {steps:,} steps an epoch.</source>
        <translation>샘플 {samples:,}개를 {batch:,}개씩 배치로 나누면 에포크당 {steps:,}스텝입니다.</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>The chosen runs</source>
        <translation>선택한 훈련 기록</translation>
    </message>
    <message>
        <source>What is known of one run, or how two differ.</source>
        <translation>훈련 하나의 정보나 두 훈련의 차이를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The run that this one is a twin of, or was branched from; choose it here.</source>
        <translation>이 훈련의 쌍둥이이거나 갈라져 나온 원래 훈련입니다. 눌러서 선택합니다.</translation>
    </message>
    <message>
        <source>Reopen as project</source>
        <translation>프로젝트로 다시 열기</translation>
    </message>
    <message>
        <source>Open design, settings, curves and weights of this run, ready to go on.</source>
        <translation>이 훈련의 설계, 설정, 곡선, 가중치를 열어 이어서 훈련할 수 있게 합니다.</translation>
    </message>
    <message>
        <source>Keep weights</source>
        <translation>가중치 보관</translation>
    </message>
    <message>
        <source>Keep this run’s weights even when the oldest ones make room.</source>
        <translation>가장 오래된 기록의 가중치를 지울 때에도 이 훈련의 가중치는 남깁니다.</translation>
    </message>
    <message>
        <source>Write a note about this run…</source>
        <translation>이 훈련에 대한 메모 쓰기…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>What you want to remember about this run.</source>
        <translation>이 훈련에 대해 기억해 둘 내용입니다.</translation>
    </message>
    <message>
        <source>{count} runs are chosen</source>
        <translation>훈련 기록 {count}개 선택됨</translation>
    </message>
    <message>
        <source>Choose two to see in what they differ.</source>
        <translation>두 개를 선택하면 차이를 봅니다.</translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation>선택한 훈련 기록 없음</translation>
    </message>
    <message>
        <source>Choose one to see more of it; choose two (Ctrl) to compare them.</source>
        <translation>하나를 선택하면 자세히 보고, 두 개를 선택하면(Ctrl) 서로 비교합니다.</translation>
    </message>
    <message>
        <source>{design} · {parameters} parameters
{optimizer}, η = {rate}, batches of {batch}, seed {seed}
{data} · {steps} steps</source>
        <translation>{design} · 파라미터 {parameters}개
{optimizer}, η = {rate}, 배치 크기 {batch}, 시드 {seed}
{data} · {steps} 스텝</translation>
    </message>
    <message>
        <source>{versions}
Training samples: {hash}</source>
        <translation>{versions}
훈련 샘플: {hash}</translation>
    </message>
    <message>
        <source>Versions unknown</source>
        <translation>버전 알 수 없음</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>All settings are the same.</source>
        <translation>모든 설정이 같습니다.</translation>
    </message>
    <message>
        <source>Epochs completed</source>
        <translation>마친 에포크</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Whether both learnt from the same samples is not known.</source>
        <translation>두 훈련이 같은 샘플로 배웠는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Both learnt from the same samples.</source>
        <translation>두 훈련 모두 같은 샘플로 배웠습니다.</translation>
    </message>
    <message>
        <source>They learnt from different samples.</source>
        <translation>두 훈련이 서로 다른 샘플로 배웠습니다.</translation>
    </message>
</context>
<context>
    <name>RunEnds</name>
    <message>
        <source>{reason} {weights}</source>
        <translation>{reason} {weights}</translation>
    </message>
    <message>
        <source>The learning rate is probably too large: try a tenth.</source>
        <translation>학습률이 너무 큰 듯합니다. 10분의 1로 줄여 보세요.</translation>
    </message>
    <message>
        <source>The loss became {value} at step {step}. {advice}</source>
        <translation>스텝 {step}에서 손실이 {value} 상태가 되었습니다. {advice}</translation>
    </message>
    <message>
        <source>{what} at step {step}{before}. {weights} {advice}</source>
        <translation>스텝 {step}에서 {what}{before}. {weights} {advice}</translation>
    </message>
    <message>
        <source>The weights from before that step are kept.</source>
        <translation>그 스텝 직전의 가중치를 유지합니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: no better {what} since epoch {best}.</source>
        <translation>에포크 {epoch} 뒤 종료: 에포크 {best} 이후 {what} 값이 나아지지 않았습니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: the target of {target} is reached.</source>
        <translation>에포크 {epoch} 뒤 종료: 목표 {target}에 도달했습니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: the {seconds} s that were allowed are over.</source>
        <translation>에포크 {epoch} 뒤 종료: 제한 시간 {seconds}초가 지났습니다.</translation>
    </message>
    <message>
        <source>The weights of epoch {epoch}, the best one, are back.</source>
        <translation>가장 좋았던 에포크 {epoch}의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The loss became {value}</source>
        <translation>손실이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>{tensor} of layer {layer} became {value}</source>
        <translation>{layer}번 층의 {tensor} 값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>An input became {value}</source>
        <translation>입력값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>The optimizer’s {name} became {value}</source>
        <translation>옵티마이저의 {name} 값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>“not a number”</source>
        <translation>“숫자가 아님”(NaN)</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source> (before: up to {largest})</source>
        <translation>(직전: 최대 {largest})</translation>
    </message>
</context>
<context>
    <name>RunLibrary</name>
    <message>
        <source>The list of earlier runs was damaged. It was set aside as {path}, and a new list was begun.</source>
        <translation>이전 훈련 기록 목록이 손상되었습니다. 손상된 목록을 따로 두고 새 목록을 시작했습니다: {path}.</translation>
    </message>
    <message>
        <source>The list of runs cannot be written: {reason}. Another program holds it; close that one, and what is missing is written later.</source>
        <translation>훈련 기록 목록에 쓸 수 없습니다: {reason}. 다른 프로그램이 잡고 있습니다. 그 프로그램을 닫으면 빠진 것을 나중에 씁니다.</translation>
    </message>
    <message>
        <source>The list of runs is damaged: {reason}. Save the project, then start the program again: a new list is begun, and the old one is set aside.</source>
        <translation>훈련 기록 목록이 손상되었습니다: {reason}. 프로젝트를 저장한 뒤 프로그램을 다시 시작하세요. 새 목록을 시작하고 옛 목록은 따로 보관합니다.</translation>
    </message>
    <message>
        <source>The list of runs cannot be written: {reason}. Training goes on, but it may not be listed; see whether the disk is full.</source>
        <translation>훈련 기록 목록에 쓸 수 없습니다: {reason}. 훈련은 계속되지만 목록에 없을 수 있습니다. 디스크가 가득 찼는지 확인하세요.</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>Reopen as project</source>
        <translation>프로젝트로 다시 열기</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>이름 바꾸기	F2</translation>
    </message>
    <message>
        <source>Show curves	H</source>
        <translation>곡선 보이기	H</translation>
    </message>
    <message>
        <source>Hide curves	H</source>
        <translation>곡선 숨기기	H</translation>
    </message>
    <message>
        <source>Keep weights</source>
        <translation>가중치 보관</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>삭제	Del</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>색 {number}</translation>
    </message>
</context>
<context>
    <name>RunMessages</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The design was edited: these curves are of the earlier design.</source>
        <translation>설계를 편집했습니다. 이 곡선은 이전 설계의 것입니다.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Other data were chosen: these curves are of the earlier data.</source>
        <translation>다른 데이터를 골랐습니다. 이 곡선은 이전 데이터의 것입니다.</translation>
    </message>
    <message>
        <source>The settings were changed: these curves are of the earlier settings.</source>
        <translation>설정을 바꿨습니다. 이 곡선은 이전 설정의 것입니다.</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
    <message>
        <source>Lower learning rate</source>
        <translation>학습률 낮추기</translation>
    </message>
    <message>
        <source>Train with η = {rate}</source>
        <translation>η = {rate} 적용해 훈련</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>보임</translation>
    </message>
    <message>
        <source>{indent}↳ {name}</source>
        <translation>{indent}↳ {name}</translation>
    </message>
    <message>
        <source>{indent}↳ {origin}</source>
        <translation>{indent}↳ {origin}</translation>
    </message>
    <message>
        <source>{indent}↳ {name}, {origin}</source>
        <translation>{indent}↳ {name}, {origin}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Whether the curves are drawn in the live plots.</source>
        <translation>실시간 그래프에 곡선을 그릴지 정합니다.</translation>
    </message>
    <message>
        <source>What the run is called; F2 renames it.</source>
        <translation>훈련의 이름입니다. F2로 바꿉니다.</translation>
    </message>
    <message>
        <source>Widths of the layers, sorted by number of parameters.</source>
        <translation>층의 너비입니다. 파라미터 수에 따라 정렬합니다.</translation>
    </message>
    <message>
        <source>The rule that updated the weights.</source>
        <translation>가중치를 업데이트한 규칙입니다.</translation>
    </message>
    <message>
        <source>Learning rate, as it was last.</source>
        <translation>마지막 학습률입니다.</translation>
    </message>
    <message>
        <source>Samples per update, as it was last.</source>
        <translation>마지막에 한 번 업데이트할 때 쓴 샘플 수입니다.</translation>
    </message>
    <message>
        <source>Epochs completed.</source>
        <translation>마친 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Training loss of the last epoch.</source>
        <translation>마지막 에포크의 훈련 손실입니다.</translation>
    </message>
    <message>
        <source>Accuracy on the validation samples after the last epoch.</source>
        <translation>마지막 에포크를 마친 뒤 검증 샘플의 정확도입니다.</translation>
    </message>
    <message>
        <source>When the run began.</source>
        <translation>훈련을 시작한 때입니다.</translation>
    </message>
    <message>
        <source>How the run ended.</source>
        <translation>훈련이 어떻게 끝났는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Draw the curves in the live plots (H).</source>
        <translation>실시간 그래프에 곡선을 그립니다(H).</translation>
    </message>
    <message>
        <source>Do not draw the curves (H).</source>
        <translation>곡선을 그리지 않습니다(H).</translation>
    </message>
    <message>
        <source>The program ended while it trained; reopen it to go on from a moment before.</source>
        <translation>훈련 중에 프로그램이 끝났습니다. 다시 열면 그 직전부터 이어 갑니다.</translation>
    </message>
    <message>
        <source>Its weights are kept, however many runs there are.</source>
        <translation>훈련 기록이 아무리 많아도 이 가중치는 남깁니다.</translation>
    </message>
    <message>
        <source>F2 renames the run.</source>
        <translation>F2로 훈련의 이름을 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>RunQueue</name>
    <message>
        <source>Put the design back</source>
        <translation>설계 되돌리기</translation>
    </message>
    <message>
        <source>Queue: {title}</source>
        <translation>대기열: {title}</translation>
    </message>
</context>
<context>
    <name>RunStarter</name>
    <message>
        <source>Training would need about {gigabytes:,.0f} GB of memory: use smaller layers.</source>
        <translation>훈련에 메모리가 약 {gigabytes:,.0f} GB 필요합니다. 층의 크기를 줄이세요.</translation>
    </message>
</context>
<context>
    <name>RunWorkings</name>
    <message>
        <source>There is not enough memory for this: use smaller layers.</source>
        <translation>메모리가 부족합니다. 층의 크기를 줄이세요.</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Run {number}</source>
        <translation>훈련 {number}</translation>
    </message>
    <message>
        <source>from step {step}</source>
        <translation>스텝 {step}부터</translation>
    </message>
    <message>
        <source>a deleted run</source>
        <translation>삭제된 훈련</translation>
    </message>
    <message>
        <source>Twin of {run}</source>
        <translation>쌍둥이: {run}</translation>
    </message>
    <message>
        <source>Branched at step {step} from {run}</source>
        <translation>스텝 {step}에서 갈라짐: {run}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>훈련 중</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>No improvement</source>
        <translation>개선 없음</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>목표 도달</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>Weights are not kept; the run can be looked at, but not gone on with.</source>
        <translation>가중치가 남아 있지 않습니다. 기록은 볼 수 있지만 이어서 훈련할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Weights: {size}</source>
        <translation>가중치: {size}</translation>
    </message>
    <message>
        <source>Weights: {size} · {n} snapshots, {room}</source>
        <translation>가중치: {size} · 스냅샷 {n}개, {room}</translation>
    </message>
    <message>
        <source>Snapshots are for the time machine. Of each run at most {n} are kept here, the first and the last among them, in {run} at most; all runs together have {all}. Beyond that those of the oldest runs are thinned out first, those of runs that keep their weights last.</source>
        <translation>스냅샷은 타임머신이 씁니다. 훈련마다 처음과 마지막을 포함해 최대 {n}개, 최대 {run} 안에서 보관하며, 모든 훈련을 합쳐 {all}까지입니다. 넘치면 가장 오래된 훈련의 것부터 솎아 내고, 가중치를 보관하는 훈련의 것은 마지막에 솎습니다.</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>{number}번 층</translation>
    </message>
    <message>
        <source>Layer {number}: {setting}</source>
        <translation>{number}번 층: {setting}</translation>
    </message>
    <message>
        <source>Changed images: {setting}</source>
        <translation>데이터 증강: {setting}</translation>
    </message>
    <message>
        <source>Shape of a sample</source>
        <translation>샘플의 크기(shape)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>층 없음</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>the usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Optimizer’s numbers</source>
        <translation>옵티마이저 설정값</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Schedule’s numbers</source>
        <translation>스케줄 설정값</translation>
    </message>
    <message>
        <source>Largest entry of the gradient</source>
        <translation>그레이디언트 원소의 한계</translation>
    </message>
    <message>
        <source>Largest norm of the gradient</source>
        <translation>그레이디언트 노름의 한계</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss takes scores</source>
        <translation>점수(로짓)로 손실 계산</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Training re-measured</source>
        <translation>훈련 재측정</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Seed of the order</source>
        <translation>순서 시드</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>인내(에포크)</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>관찰 지표</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Best weights put back</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>목표 정확도</translation>
    </message>
    <message>
        <source>Seconds allowed</source>
        <translation>시간 제한(초)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>훈련 샘플</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>검증 샘플 비율</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Share of wrong labels</source>
        <translation>틀린 레이블의 비율</translation>
    </message>
    <message>
        <source>Seed of the data</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>Pixels in [0, 1]</source>
        <translation>픽셀을 [0, 1]로</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>파일 또는 폴더</translation>
    </message>
    <message>
        <source>Column of the labels</source>
        <translation>레이블 열</translation>
    </message>
    <message>
        <source>Pictures are taken</source>
        <translation>그림을 쓰는 방식</translation>
    </message>
    <message>
        <source>Noise of the points</source>
        <translation>점의 노이즈</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>크기 변경</translation>
    </message>
    <message>
        <source>shear</source>
        <translation>전단</translation>
    </message>
    <message>
        <source>elastic</source>
        <translation>탄성 변형</translation>
    </message>
    <message>
        <source>elastic smoothness</source>
        <translation>탄성 변형의 부드러움</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation>굵기</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>변형할 이미지 비율</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>initialiser’s numbers</source>
        <translation>초기화 설정값</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>훈련함</translation>
    </message>
    <message>
        <source>factor of the learning rate</source>
        <translation>학습률의 배수</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>classical form</source>
        <translation>고전 방식</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>Search runs</source>
        <translation>훈련 기록 검색</translation>
    </message>
    <message>
        <source>List only runs with these words in name, settings or note.</source>
        <translation>이름, 설정, 메모에 이 낱말이 있는 훈련 기록만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <source>List twins and branches below the runs that they come from.</source>
        <translation>쌍둥이와 갈라진 훈련을 원래 훈련 아래에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete the chosen runs (Del).</source>
        <translation>선택한 훈련 기록을 삭제합니다(Del).</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>훈련 기록</translation>
    </message>
    <message>
        <source>F2 renames, H hides or shows the curves, Del deletes, Ctrl chooses two.</source>
        <translation>F2: 이름 바꾸기, H: 곡선 숨기기/보이기, Del: 삭제. Ctrl을 누르면 두 개를 선택합니다.</translation>
    </message>
    <message>
        <source>No run has these words. Clear the search to see all.</source>
        <translation>이 낱말이 있는 훈련 기록이 없습니다. 검색어를 지우면 모두 보입니다.</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Press Play (Space): every training is listed here, with its settings, curves and weights, also after the program was closed.</source>
        <translation>아직 기록이 없습니다. “시작”(Space)을 누르세요. 모든 훈련이 설정, 곡선, 가중치와 함께 여기에 기록되고 프로그램을 닫아도 남습니다.</translation>
    </message>
    <message>
        <source>Deleted {name}.</source>
        <translation>삭제했습니다: {name}.</translation>
    </message>
    <message>
        <source>Deleted {count} runs.</source>
        <translation>훈련 기록 {count}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>SafeRateLine</name>
    <message>
        <source>Measure safe rate</source>
        <translation>안전한 학습률 측정</translation>
    </message>
    <message>
        <source>Measure the largest curvature λ of the loss; 2/λ is what SGD can bear.</source>
        <translation>손실의 가장 큰 곡률 λ를 측정합니다. SGD가 견디는 한계는 2/λ입니다.</translation>
    </message>
    <message>
        <source>2/λ: beyond {rate} plain gradient descent grows instead of settling.</source>
        <translation>2/λ: {rate}보다 크면 단순한 경사 하강법은 가라앉지 않고 커집니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>측정하는 중 …</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Step {step}: nowhere is the loss bent upwards.</source>
        <translation>스텝 {step}: 손실이 위로 굽은 곳이 없습니다.</translation>
    </message>
    <message>
        <source>2/λ ≈ {rate} …</source>
        <translation>2/λ ≈ {rate} …</translation>
    </message>
    <message>
        <source>2/λ ≈ {rate}, measured at step {step}.</source>
        <translation>2/λ ≈ {rate}, 스텝 {step}에서 측정.</translation>
    </message>
    <message>
        <source>It is the limit of SGD; {optimizer} scales each gradient by its own size, so that it does not hold for it.</source>
        <translation>SGD의 한계입니다. 그레이디언트를 크기에 따라 조절하는 옵티마이저에는 맞지 않습니다: {optimizer}.</translation>
    </message>
    <message>
        <source>With {optimizer} and μ = {mu} the limit is {limit}.</source>
        <translation>{optimizer}, μ = {mu}일 때의 한계는 {limit}입니다.</translation>
    </message>
</context>
<context>
    <name>SampleBrowser</name>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>The samples with their labels; the arrow keys choose another one.</source>
        <translation>샘플과 레이블입니다. 화살표 키로 다른 샘플을 고릅니다.</translation>
    </message>
    <message>
        <source>Go to sample</source>
        <translation>샘플로 이동</translation>
    </message>
    <message>
        <source>Go to the sample of that number; the first one is 0.</source>
        <translation>해당 번호의 샘플로 이동합니다. 첫 샘플은 0번입니다.</translation>
    </message>
    <message>
        <source>Go to # </source>
        <translation>이동 # </translation>
    </message>
    <message>
        <source>{n:,} shown</source>
        <translation>{n:,}개 표시</translation>
    </message>
</context>
<context>
    <name>SampleDetail</name>
    <message>
        <source>Chosen sample</source>
        <translation>선택한 샘플</translation>
    </message>
    <message>
        <source>Point at a pixel, or move with the arrow keys, to read its value.</source>
        <translation>픽셀을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>Click a sample to see it large.</source>
        <translation>샘플을 클릭하면 크게 보입니다.</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>레이블 {name}</translation>
    </message>
    <message>
        <source>{part}, sample {number:,} of {count:,}, counted from 0</source>
        <translation>{part}, 샘플 {count:,}개 중 {number:,}번(0부터 셈)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Write the value of every pixel into its cell.</source>
        <translation>모든 픽셀의 값을 칸에 표시합니다.</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>스케일 조정</translation>
    </message>
    <message>
        <source>Write the numbers that the network gets.</source>
        <translation>신경망이 받는 수를 표시합니다.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>번호 복사</translation>
    </message>
    <message>
        <source>Copy the number of the sample to the clipboard.</source>
        <translation>샘플 번호를 클립보드에 복사합니다.</translation>
    </message>
    <message>
        <source>Made wrong on purpose: it is {true}.</source>
        <translation>일부러 틀리게 한 레이블입니다. 정답: {true}.</translation>
    </message>
    <message>
        <source>Point at a pixel to read its value.</source>
        <translation>픽셀을 가리켜 값을 읽으세요.</translation>
    </message>
    <message>
        <source>The chosen sample as the network gets it; the arrow keys read its pixels.</source>
        <translation>선택한 샘플을 신경망이 받는 그대로 보여 줍니다. 화살표 키로 픽셀 값을 읽습니다.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>What the network answers, in %.</source>
        <translation>신경망의 답이며, 단위는 %입니다.</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Choose a sample to see how the network came to answer.</source>
        <translation>샘플을 선택하면 신경망이 어떻게 답했는지 봅니다.</translation>
    </message>
    <message>
        <source>{true}, answered {answer}: {sure} % sure, {margin} % ahead</source>
        <translation>정답 {true}, 답 {answer}: 확신도 {sure} %, 2위와의 차이 {margin} %</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>이 신경망</translation>
    </message>
    <message>
        <source>Probabilities of {name}</source>
        <translation>{name}의 확률</translation>
    </message>
    <message>
        <source>What the other network answers, in %.</source>
        <translation>다른 신경망의 답(%)입니다.</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Sample {number:,}: labelled {name}, though it is {true}</source>
        <translation>샘플 {number:,}: 레이블 {name}, 정답 {true}</translation>
    </message>
    <message>
        <source>Sample {number:,}: {name}</source>
        <translation>샘플 {number:,}: {name}</translation>
    </message>
    <message>
        <source>No sample is of this kind; choose other classes above.</source>
        <translation>해당하는 샘플이 없습니다. 위에서 다른 클래스를 고르세요.</translation>
    </message>
</context>
<context>
    <name>SamplePixels</name>
    <message>
        <source>row {row}, column {column}: empty</source>
        <translation>행 {row}, 열 {column}: 비어 있음</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} → {scaled}</source>
        <translation>행 {row}, 열 {column}: {value} → {scaled}</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another folder.</source>
        <translation>{name} 파일을 쓰지 못했습니다: {reason}. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>ScalingForm</name>
    <message>
        <source>Scale pixels to 0 … 1</source>
        <translation>픽셀 스케일을 0 … 1로 조정</translation>
    </message>
    <message>
        <source>Divide pixels by the largest value they can have, usually 255.</source>
        <translation>픽셀을 가능한 최댓값(보통 255)으로 나눕니다.</translation>
    </message>
    <message>
        <source>Change scaling</source>
        <translation>스케일 조정 변경</translation>
    </message>
    <message>
        <source>{low} to {high} divided by {divisor}: the network gets {least} to {most}.</source>
        <translation>{low} ~ {high} ÷ {divisor}: 신경망이 받는 값은 {least} ~ {most}입니다.</translation>
    </message>
    <message>
        <source>These values are used as they are: {low} to {high}.</source>
        <translation>값을 그대로 씁니다: {low} ~ {high}.</translation>
    </message>
    <message>
        <source>The network gets {low} to {high}. The sums of its first layer and the gradients of the first weights are {high} times as large as with scaling: it needs a far smaller learning rate, or fails to learn.</source>
        <translation>신경망이 받는 값은 {low} ~ {high}입니다. 첫 층의 합과 첫 가중치의 그레이디언트가 스케일을 조정했을 때의 {high}배입니다. 학습률을 훨씬 줄이지 않으면 배우지 못합니다.</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation>훈련하는 동안 학습률이 바뀌는 방식입니다.</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>학습률 스케줄 변경</translation>
    </message>
    <message>
        <source>Use usual values</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Change schedule’s numbers</source>
        <translation>학습률 스케줄 설정값 변경</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>에포크별 학습률</translation>
    </message>
    <message>
        <source>The learning rate η of every step that is planned; point at it to read it.</source>
        <translation>계획된 모든 스텝의 학습률 η입니다. 곡선을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>epoch {epoch}: η = {rate}</source>
        <translation>에포크 {epoch}: η = {rate}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
</context>
<context>
    <name>SeedsForm</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same curve.</source>
        <translation>모든 난수를 정합니다. 시드가 같으면 곡선도 같습니다.</translation>
    </message>
    <message>
        <source>Shuffling seed</source>
        <translation>섞기 시드</translation>
    </message>
    <message>
        <source>Another order of the samples with the same initial weights.</source>
        <translation>초기 가중치는 그대로 두고 샘플 순서만 바꿉니다.</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>시드 변경</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>One training for each value; whole numbers may be a range such as 0-4.</source>
        <translation>값마다 훈련 하나입니다. 정수는 0-4 같은 범위로 적어도 됩니다.</translation>
    </message>
    <message>
        <source>Close the form of the series.</source>
        <translation>연속 추가를 닫습니다.</translation>
    </message>
    <message>
        <source>Setting of the series</source>
        <translation>바꿀 설정</translation>
    </message>
    <message>
        <source>Add {count} trainings</source>
        <translation>훈련 {count}개 추가</translation>
    </message>
    <message>
        <source>Add {count} training</source>
        <translation>훈련 {count}개 추가</translation>
    </message>
    <message>
        <source>Add trainings</source>
        <translation>훈련 추가</translation>
    </message>
    <message>
        <source>Put them at the end of the queue (Return).</source>
        <translation>대기열의 끝에 넣습니다(Return).</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>The design at hand ({facts}) is trained with each value; now it has {value}.</source>
        <translation>지금 설계({facts})를 값마다 훈련합니다. 지금 값: {value}.</translation>
    </message>
</context>
<context>
    <name>ShapeErrorsPanel</name>
    <message>
        <source>Paste an error of NumPy, Keras or PyTorch, with all that led to it.</source>
        <translation>NumPy, Keras, PyTorch의 오류를 앞의 내용까지 모두 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Paste an error about shapes: its last line is enough, a traceback is fine.</source>
        <translation>크기(shape)에 관한 오류를 붙여 넣으세요. 마지막 줄이면 충분하고 트레이스백 전체도 됩니다.</translation>
    </message>
    <message>
        <source>Paste error</source>
        <translation>오류 붙여 넣기</translation>
    </message>
    <message>
        <source>Choose error</source>
        <translation>오류 선택</translation>
    </message>
    <message>
        <source>Replay error</source>
        <translation>오류 재현</translation>
    </message>
    <message>
        <source>Paste an error, or choose one above</source>
        <translation>오류를 붙여 넣거나 위에서 고르기</translation>
    </message>
    <message>
        <source>It is taken apart: which operation, which shapes, which axis, what it means and what mends it. Then it is replayed in the lab that shows it.</source>
        <translation>어떤 연산, 어떤 크기, 어떤 축인지, 무슨 뜻이고 어떻게 고치는지 풀어 보여 줍니다. 그다음 해당 실험실에서 재현합니다.</translation>
    </message>
    <message>
        <source>{count} errors of NumPy, Keras and PyTorch are known: about broadcasting, products, reshape and transpose, joining, einsum, indices and masks, layers, losses and labels.</source>
        <translation>NumPy, Keras, PyTorch의 오류 {count}가지를 압니다: 브로드캐스팅, 곱, 크기 바꾸기와 전치, 이어 붙이기, einsum, 인덱스와 마스크, 층, 손실과 레이블.</translation>
    </message>
    <message>
        <source>This error is not known here</source>
        <translation>여기서 알지 못하는 오류</translation>
    </message>
    <message>
        <source>No shape such as (32, 10) stands in this text. {known}</source>
        <translation>이 글에는 (32, 10) 같은 크기가 없습니다. {known}</translation>
    </message>
    <message>
        <source>Shapes in it: {shapes}. {known}</source>
        <translation>글에 있는 크기: {shapes}. {known}</translation>
    </message>
    <message>
        <source>Compare these shapes in Broadcasting</source>
        <translation>브로드캐스팅에서 이 크기 비교</translation>
    </message>
    <message>
        <source>Open the lab with {lines} filled in.</source>
        <translation>내용을 채워 실험실을 엽니다: {lines}.</translation>
    </message>
</context>
<context>
    <name>ShapeLabel</name>
    <message>
        <source>Shape of what this layer puts out for a batch.</source>
        <translation>배치 하나에 대한 이 층의 출력 크기입니다.</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Type a shape, such as (32, 10).</source>
        <translation>크기(shape)를 입력하세요. 예: (32, 10).</translation>
    </message>
    <message>
        <source>The text is longer than {found} characters.</source>
        <translation>입력한 글이 {found}자보다 깁니다.</translation>
    </message>
    <message>
        <source>{found} does not belong in a shape.</source>
        <translation>크기에 쓸 수 없는 글자입니다: “{found}”.</translation>
    </message>
    <message>
        <source>A size, such as 32, is expected here.</source>
        <translation>여기에 32 같은 축의 길이가 있어야 합니다.</translation>
    </message>
    <message>
        <source>After {found} a shape is expected, such as (10,).</source>
        <translation>“{found}” 다음에 크기가 있어야 합니다. 예: (10,).</translation>
    </message>
    <message>
        <source>A comma is expected between two sizes.</source>
        <translation>두 길이 사이에 쉼표가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>A size is 0 or more, never negative.</source>
        <translation>축의 길이는 0 이상입니다. 음수는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A size is a whole number; {found} is none.</source>
        <translation>축의 길이는 정수입니다. “{found}” 대신 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>A size is at most {found}.</source>
        <translation>축의 길이는 최대 {found}입니다.</translation>
    </message>
    <message>
        <source>A shape has at most {found} axes here.</source>
        <translation>여기서 쓸 수 있는 축은 최대 {found}개입니다.</translation>
    </message>
    <message>
        <source>NumPy cannot count so many numbers: make a size smaller.</source>
        <translation>NumPy가 셀 수 없을 만큼 수가 많습니다. 축의 길이를 줄이세요.</translation>
    </message>
    <message>
        <source>Another shape is expected, such as + (10,).</source>
        <translation>크기가 하나 더 있어야 합니다. 예: + (10,).</translation>
    </message>
    <message>
        <source>At most {found} shapes are compared.</source>
        <translation>크기는 최대 {found}개까지 비교합니다.</translation>
    </message>
    <message>
        <source>Only one shape is expected.</source>
        <translation>크기는 하나만 입력합니다.</translation>
    </message>
</context>
<context>
    <name>SizeNumber</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>SlicePictures</name>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read it.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to see where it comes from.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 어디에서 왔는지 보세요.</translation>
    </message>
    <message>
        <source>Page of the result</source>
        <translation>결과의 페이지</translation>
    </message>
    <message>
        <source>Choose which part of the result is shown.</source>
        <translation>결과에서 보여 줄 부분을 고릅니다.</translation>
    </message>
    <message>
        <source>The result is empty: no place is chosen.</source>
        <translation>결과가 비었습니다. 선택된 위치가 없습니다.</translation>
    </message>
    <message>
        <source>The array is empty.</source>
        <translation>배열이 비었습니다.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>페이지 {number} / {count}</translation>
    </message>
    <message>
        <source>on another page</source>
        <translation>다른 페이지에 있음</translation>
    </message>
    <message>
        <source>left out by axis {axes}</source>
        <translation>축 {axes}에서 빠짐</translation>
    </message>
    <message>
        <source>array[{place}]</source>
        <translation>배열[{place}]</translation>
    </message>
    <message>
        <source>array[{place}:, :]</source>
        <translation>배열[{place}:, :]</translation>
    </message>
    <message>
        <source>result[{place}:, :]</source>
        <translation>결과[{place}:, :]</translation>
    </message>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>{name} · {shown} of {count} numbers shown</source>
        <translation>{name} · 숫자 {count}개 중 {shown}개 표시</translation>
    </message>
    <message>
        <source>array[{place}] = {value}</source>
        <translation>배열[{place}] = {value}</translation>
    </message>
    <message>
        <source>result[{place}] = {value}</source>
        <translation>결과[{place}] = {value}</translation>
    </message>
</context>
<context>
    <name>Slices</name>
    <message>
        <source>Type a slice, such as [10:100].</source>
        <translation>슬라이스를 입력하세요. 예: [10:100].</translation>
    </message>
    <message>
        <source>The text is longer than {found} characters.</source>
        <translation>입력한 글이 {found}자보다 깁니다.</translation>
    </message>
    <message>
        <source>More than {found} brackets or signs stand within each other.</source>
        <translation>괄호나 부호가 {found}겹보다 많이 겹쳤습니다.</translation>
    </message>
    <message>
        <source>{found} does not belong in a slice.</source>
        <translation>슬라이스에 쓸 수 없는 글자입니다: “{found}”.</translation>
    </message>
    <message>
        <source>{found} is unknown: a slice may use n, B, None, np.newaxis, x and labels.</source>
        <translation>알 수 없는 이름: {found}. 슬라이스에는 n, B, None, np.newaxis, x, labels를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>True and False stand in a mask, one for each place: [True, False, True].</source>
        <translation>True와 False는 자리마다 하나씩 마스크 안에 씁니다: [True, False, True].</translation>
    </message>
    <message>
        <source>An index is a whole number; {found} is none.</source>
        <translation>인덱스는 정수입니다. “{found}” 대신 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>The number {found} is too large.</source>
        <translation>숫자가 너무 큽니다: {found}.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>여기에 정수가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Between two commas an index or a slice such as 10:100 is expected.</source>
        <translation>두 쉼표 사이에 인덱스나 10:100 같은 슬라이스가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A comma or the closing bracket is expected before {found}.</source>
        <translation>“{found}” 앞에 쉼표나 닫는 괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A slice has at most two colons: start:stop:step.</source>
        <translation>슬라이스의 콜론은 최대 두 개입니다: start:stop:step.</translation>
    </message>
    <message>
        <source>In a list stand whole numbers only, such as [0, 3, 5].</source>
        <translation>리스트에는 정수만 씁니다. 예: [0, 3, 5].</translation>
    </message>
    <message>
        <source>A list holds whole numbers, or True and False; not both.</source>
        <translation>리스트에는 정수만, 또는 True와 False만 넣습니다. 섞을 수 없습니다.</translation>
    </message>
    <message>
        <source>A mask has one axis here: a list of True and False.</source>
        <translation>여기서 마스크의 축은 하나입니다: True와 False의 리스트.</translation>
    </message>
    <message>
        <source>The lists within this list have different lengths.</source>
        <translation>이 리스트 안에 있는 리스트의 길이가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Brackets around several indices are left out here: [3, 4].</source>
        <translation>여기서는 여러 인덱스를 소괄호로 묶지 않습니다: [3, 4].</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing may follow the closing bracket.</source>
        <translation>닫는 괄호 다음에는 아무것도 올 수 없습니다.</translation>
    </message>
    <message>
        <source>ValueError: “{found}” asks for the one truth of a whole array, which is ambiguous. Write {use}, with each condition in brackets.</source>
        <translation>ValueError: “{found}”: 배열 전체의 참 값 하나를 요구하므로 모호합니다. {use}: 이렇게 쓰고 조건을 각각 괄호로 묶으세요.</translation>
    </message>
    <message>
        <source>ValueError: 1 &lt; x &lt; 3 means 1 &lt; x and x &lt; 3, and the one truth of a whole array is ambiguous. Write (1 &lt; x) &amp; (x &lt; 3).</source>
        <translation>ValueError: 1 &lt; x &lt; 3은 1 &lt; x and x &lt; 3이라는 뜻이며, 배열 전체의 참 값 하나는 모호합니다. (1 &lt; x) &amp; (x &lt; 3)으로 쓰세요.</translation>
    </message>
    <message>
        <source>{found} binds more tightly than a comparison. Put each condition in brackets: (x &gt; 1) &amp; (x &lt; 3).</source>
        <translation>{found}: 비교보다 먼저 묶입니다. 조건을 각각 괄호로 묶으세요: (x &gt; 1) &amp; (x &lt; 3).</translation>
    </message>
    <message>
        <source>= gives a name to something; == compares.</source>
        <translation>=는 이름을 붙이고, ==는 비교합니다.</translation>
    </message>
    <message>
        <source>A number, x, labels or a bracket is expected here.</source>
        <translation>여기에는 숫자, x, labels 또는 괄호가 와야 합니다.</translation>
    </message>
    <message>
        <source>{found} is a whole array. Compare it, as in {found} &gt; 3.</source>
        <translation>배열 전체입니다: {found}. 비교하세요. 예: {found} &gt; 3.</translation>
    </message>
    <message>
        <source>This does not say True or False for each place. Compare an array: x &gt; 3.</source>
        <translation>자리마다 True나 False를 주지 않습니다. 배열을 비교하세요: x &gt; 3.</translation>
    </message>
    <message>
        <source>This array has no labels. Compare x itself.</source>
        <translation>이 배열에는 레이블이 없습니다. x를 비교하세요.</translation>
    </message>
    <message>
        <source>ValueError: the shapes {found} do not fit together.</source>
        <translation>ValueError: 서로 맞지 않는 크기입니다: {found}.</translation>
    </message>
    <message>
        <source>NumPy refuses {found} for numbers of these kinds.</source>
        <translation>NumPy는 이런 종류의 숫자에 이 연산을 허용하지 않습니다: {found}.</translation>
    </message>
    <message>
        <source>A condition looks at every number, and {found} are too many: {most} at most.</source>
        <translation>조건은 모든 숫자를 봅니다. {found}개는 너무 많습니다. 최대 {most}개입니다.</translation>
    </message>
    <message>
        <source>The step of a slice cannot be 0.</source>
        <translation>슬라이스의 step은 0일 수 없습니다.</translation>
    </message>
    <message>
        <source>Only one ellipsis (...) can stand for all the other axes.</source>
        <translation>나머지 축 전체를 나타내는 줄임표(...)는 하나만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>IndexError: there are {found} indices, but the array has {rank} axes. Take one out.</source>
        <translation>IndexError: 인덱스는 {found}개인데 배열의 축은 {rank}개입니다. 하나를 빼세요.</translation>
    </message>
    <message>
        <source>IndexError: {found} lies outside axis {axis}, which has places {first} to {last}.</source>
        <translation>IndexError: 축 {axis} 밖의 위치입니다: {found}. 이 축의 위치는 {first}부터 {last}까지입니다.</translation>
    </message>
    <message>
        <source>IndexError: {found} lies outside axis {axis}, which is empty.</source>
        <translation>IndexError: 축 {axis} 밖의 위치입니다: {found}. 이 축은 비어 있습니다.</translation>
    </message>
    <message>
        <source>IndexError: the mask has {found} places, but axis {axis} has {size}. A mask says yes or no for every place.</source>
        <translation>IndexError: 마스크의 자리는 {found}개인데 축 {axis}의 크기는 {size}입니다. 마스크는 모든 자리에 대해 예, 아니요를 정합니다.</translation>
    </message>
    <message>
        <source>IndexError: index lists of the shapes {found} do not fit together. Make them equally long.</source>
        <translation>IndexError: 인덱스 리스트의 크기가 서로 맞지 않습니다: {found}. 길이를 같게 하세요.</translation>
    </message>
    <message>
        <source>The result would have more than {found} axes.</source>
        <translation>결과의 축이 {found}개보다 많아집니다.</translation>
    </message>
    <message>
        <source>NumPy cannot count so many numbers as the result would have.</source>
        <translation>결과의 수가 NumPy가 셀 수 있는 것보다 많습니다.</translation>
    </message>
    <message>
        <source>new axis</source>
        <translation>새 축</translation>
    </message>
    <message>
        <source>an axis of size 1</source>
        <translation>길이가 1인 축</translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation>축 {axis}</translation>
    </message>
    <message>
        <source>axis {axis}, {name}</source>
        <translation>축 {axis}, {name}</translation>
    </message>
    <message>
        <source>all {size}</source>
        <translation>{size}개 모두</translation>
    </message>
    <message>
        <source>place {place} of {size}</source>
        <translation>{size}개 중 위치 {place}</translation>
    </message>
    <message>
        <source>{count} of {size}</source>
        <translation>{size}개 중 {count}개</translation>
    </message>
    <message>
        <source>nothing lies in between</source>
        <translation>사이에 아무것도 없음</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <source>A single number: rank 0, no array</source>
        <translation>수 하나: 랭크 0, 배열 아님</translation>
    </message>
    <message>
        <source>rank {rank} · {size} numbers · a view: 0 bytes copied</source>
        <translation>랭크 {rank} · 수 {size}개 · 뷰: 0바이트 복사</translation>
    </message>
    <message>
        <source>rank {rank} · {size} numbers · a copy: {memory} copied</source>
        <translation>랭크 {rank} · 수 {size}개 · 복사본: {memory} 복사</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>배치 1개</translation>
    </message>
    <message>
        <source>{count} batches</source>
        <translation>배치 {count}개</translation>
    </message>
    <message>
        <source>{count} batches, {rest} samples in the last</source>
        <translation>배치 {count}개, 마지막 배치는 샘플 {rest}개</translation>
    </message>
    <message>
        <source>Samples 10 to 99.</source>
        <translation>샘플 10부터 99까지입니다.</translation>
    </message>
    <message>
        <source>The bottom right quarter of every image.</source>
        <translation>모든 이미지의 오른쪽 아래 4분의 1입니다.</translation>
    </message>
    <message>
        <source>The middle of every image.</source>
        <translation>모든 이미지의 가운데입니다.</translation>
    </message>
    <message>
        <source>The first batch.</source>
        <translation>첫 번째 배치입니다.</translation>
    </message>
    <message>
        <source>Batch n of B samples.</source>
        <translation>샘플이 B개인 배치 n입니다.</translation>
    </message>
    <message>
        <source>The fifth sample: its axis is gone.</source>
        <translation>다섯 번째 샘플입니다. 샘플 축은 사라집니다.</translation>
    </message>
    <message>
        <source>Three samples by a list, which copies them.</source>
        <translation>리스트로 고른 샘플 세 개입니다. 리스트로 고르면 복사됩니다.</translation>
    </message>
    <message>
        <source>Every 4: a condition is a mask.</source>
        <translation>모든 4: 조건이 곧 마스크입니다.</translation>
    </message>
    <message>
        <source>Every bright pixel of all images, one after another.</source>
        <translation>모든 이미지의 밝은 픽셀을 차례로 늘어놓습니다.</translation>
    </message>
    <message>
        <source>Places 2, 3 and 4: the stop is left out.</source>
        <translation>위치 2, 3, 4입니다. stop은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The last three.</source>
        <translation>마지막 세 개입니다.</translation>
    </message>
    <message>
        <source>Every other one.</source>
        <translation>하나씩 건너뜁니다.</translation>
    </message>
    <message>
        <source>Backwards.</source>
        <translation>거꾸로 된 순서입니다.</translation>
    </message>
    <message>
        <source>Three places by a list.</source>
        <translation>리스트로 고른 위치 세 곳입니다.</translation>
    </message>
    <message>
        <source>The even numbers: a condition is a mask.</source>
        <translation>짝수: 조건이 곧 마스크입니다.</translation>
    </message>
    <message>
        <source>A new axis behind: a column.</source>
        <translation>뒤에 새 축을 더해 열이 됩니다.</translation>
    </message>
    <message>
        <source>A row.</source>
        <translation>행 하나입니다.</translation>
    </message>
    <message>
        <source>A column.</source>
        <translation>열 하나입니다.</translation>
    </message>
    <message>
        <source>A block.</source>
        <translation>블록 하나입니다.</translation>
    </message>
    <message>
        <source>The rows in reverse order.</source>
        <translation>행을 거꾸로 늘어놓습니다.</translation>
    </message>
    <message>
        <source>Every other row and column.</source>
        <translation>행과 열을 하나씩 건너뜁니다.</translation>
    </message>
    <message>
        <source>A mask: the rows at which it says True.</source>
        <translation>마스크: True인 행을 고릅니다.</translation>
    </message>
    <message>
        <source>The numbers from 10 to 29, one after another.</source>
        <translation>10부터 29까지의 숫자를 차례로 늘어놓습니다.</translation>
    </message>
    <message>
        <source>Two cells: (0, 1) and (2, 3).</source>
        <translation>칸 두 개입니다: (0, 1), (2, 3).</translation>
    </message>
    <message>
        <source>The first matrix.</source>
        <translation>첫 번째 행렬입니다.</translation>
    </message>
    <message>
        <source>Two rows of every matrix.</source>
        <translation>모든 행렬의 두 행입니다.</translation>
    </message>
    <message>
        <source>The last column of every matrix.</source>
        <translation>모든 행렬의 마지막 열입니다.</translation>
    </message>
    <message>
        <source>Every other row without the outer columns.</source>
        <translation>행을 하나씩 건너뛰고 양 끝 열을 뺍니다.</translation>
    </message>
    <message>
        <source>Two rows by a list.</source>
        <translation>모든 행렬에서 리스트로 고른 두 행입니다.</translation>
    </message>
    <message>
        <source>Two columns of the first row.</source>
        <translation>모든 행렬에서 첫 행의 두 열입니다.</translation>
    </message>
    <message>
        <source>The first place of the first axis.</source>
        <translation>첫 번째 축의 첫 위치입니다.</translation>
    </message>
    <message>
        <source>All but the first.</source>
        <translation>첫 번째를 뺀 나머지입니다.</translation>
    </message>
    <message>
        <source>The first axis backwards.</source>
        <translation>첫 번째 축의 순서를 거꾸로 합니다.</translation>
    </message>
    <message>
        <source>The first place of the last axis.</source>
        <translation>마지막 축의 첫 위치입니다.</translation>
    </message>
    <message>
        <source>A new axis in front.</source>
        <translation>앞에 새 축을 더합니다.</translation>
    </message>
</context>
<context>
    <name>SlicingPanel</name>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Choose which array is sliced.</source>
        <translation>슬라이싱할 배열을 고릅니다.</translation>
    </message>
    <message>
        <source>Shape of the array</source>
        <translation>배열의 크기(shape)</translation>
    </message>
    <message>
        <source>Type the shape of an array that holds 0, 1, 2 …</source>
        <translation>배열의 크기를 입력하세요. 담기는 수: 0, 1, 2 …</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>슬라이스</translation>
    </message>
    <message>
        <source>Type a slice as in NumPy: start:stop:step, an index, a list, a condition such as x &gt; 128, None or ...</source>
        <translation>NumPy처럼 슬라이스를 입력하세요: start:stop:step, 인덱스, 리스트, x &gt; 128 같은 조건, None 또는 ...</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Which places of each axis are chosen: point at one to see it in the slice.</source>
        <translation>각 축에서 고른 자리입니다. 가리키면 슬라이스에서 보여 줍니다.</translation>
    </message>
    <message>
        <source>Type slice</source>
        <translation>슬라이스 입력</translation>
    </message>
    <message>
        <source>Choose slice</source>
        <translation>슬라이스 선택</translation>
    </message>
    <message>
        <source>Choose array</source>
        <translation>배열 선택</translation>
    </message>
    <message>
        <source>Type shape</source>
        <translation>크기 입력</translation>
    </message>
    <message>
        <source>Choose batch</source>
        <translation>배치 선택</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Training samples {shape}</source>
        <translation>훈련 샘플 {shape}</translation>
    </message>
    <message>
        <source>Six images {shape}</source>
        <translation>이미지 여섯 장 {shape}</translation>
    </message>
    <message>
        <source>Vector {shape}</source>
        <translation>벡터 {shape}</translation>
    </message>
    <message>
        <source>Matrix {shape}</source>
        <translation>행렬 {shape}</translation>
    </message>
    <message>
        <source>Rank 3 {shape}</source>
        <translation>랭크 3 {shape}</translation>
    </message>
    <message>
        <source>Own shape</source>
        <translation>크기 직접 입력</translation>
    </message>
    <message>
        <source>{summary} · {batches}</source>
        <translation>{summary} · {batches}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
</context>
<context>
    <name>SlowMotion</name>
    <message>
        <source>The training is running. Pause it, and its next update is taken apart.</source>
        <translation>훈련이 진행 중입니다. 일시 정지하면 다음 업데이트를 풀어 보여 줍니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>The run under way learns from other data than those chosen now. Undo that, or reset the run, to see its next update.</source>
        <translation>진행 중인 훈련은 지금 선택한 것과 다른 데이터로 배웁니다. 선택을 취소하거나 훈련을 초기화하면 다음 업데이트를 봅니다.</translation>
    </message>
    <message>
        <source>A step can be looked into of up to {n} parameters.</source>
        <translation>파라미터 {n}개 이하인 신경망의 스텝을 들여다볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The first batch appears once the training data are loaded.</source>
        <translation>훈련 데이터를 불러오면 첫 배치가 나타납니다.</translation>
    </message>
    <message>
        <source>No step, because there are no training data. {reason}</source>
        <translation>훈련 데이터가 없어 스텝이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>1 Batch</source>
        <translation>1 배치</translation>
    </message>
    <message>
        <source>2 Forward</source>
        <translation>2 순전파</translation>
    </message>
    <message>
        <source>3 Loss</source>
        <translation>3 손실</translation>
    </message>
    <message>
        <source>4 Backward</source>
        <translation>4 역전파</translation>
    </message>
    <message>
        <source>5 Update</source>
        <translation>5 업데이트</translation>
    </message>
    <message>
        <source>↺ Again</source>
        <translation>↺ 다시</translation>
    </message>
    <message>
        <source>Dense {k}</source>
        <translation>Dense {k}</translation>
    </message>
    <message>
        <source>Forward through {layer}</source>
        <translation>{layer} 순전파</translation>
    </message>
    <message>
        <source>Back through {layer}</source>
        <translation>{layer} 역전파</translation>
    </message>
    <message>
        <source>Draw a mini-batch</source>
        <translation>미니 배치 뽑기</translation>
    </message>
    <message>
        <source>Measure the loss</source>
        <translation>손실 재기</translation>
    </message>
    <message>
        <source>Update the parameters</source>
        <translation>파라미터 업데이트</translation>
    </message>
    <message>
        <source>The same batch once more</source>
        <translation>같은 배치 다시 한번</translation>
    </message>
    <message>
        <source>Update {number} · epoch {epoch}, batch {batch} of {n} · η {rate}</source>
        <translation>업데이트 {number} · 에포크 {epoch}, 배치 {batch} / {n} · η {rate}</translation>
    </message>
    <message>
        <source>One sample alone, the first of the next mini-batch: X has one row.</source>
        <translation>다음 미니 배치의 첫 샘플 하나만 봅니다. X는 한 행입니다.</translation>
    </message>
    <message>
        <source>{n} samples, next in the random order of this epoch. Each is one row of X; Y holds what they are.</source>
        <translation>이 에포크의 무작위 순서에서 다음 샘플 {n}개입니다. 샘플마다 X의 한 행이고, Y는 그 정답입니다.</translation>
    </message>
    <message>
        <source>Each of the {D_out} units weighs all {D_in} numbers of a sample and adds its bias; {f} makes its activation of that score.</source>
        <translation>유닛 {D_out}개가 각각 샘플의 수 {D_in}개에 가중치를 곱해 더하고 편향을 더합니다. 그 점수에 {f} 함수를 적용해 활성화를 얻습니다.</translation>
    </message>
    <message>
        <source>Each of the {D_out} units weighs all {D_in} numbers of a sample and adds its bias; the activation leaves that score as it is.</source>
        <translation>유닛 {D_out}개가 각각 샘플의 수 {D_in}개에 가중치를 곱해 더하고 편향을 더합니다. 활성화 함수는 그 점수를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Each of the {D_out} units weighs all {D_in} numbers of a sample; {f} makes its activation of that score.</source>
        <translation>유닛 {D_out}개가 각각 샘플의 수 {D_in}개에 가중치를 곱해 더합니다. 그 점수에 {f} 함수를 적용해 활성화를 얻습니다.</translation>
    </message>
    <message>
        <source>Over the {B} samples of this batch every feature gets mean 0 and deviation 1; γ stretches it and β shifts it.</source>
        <translation>이 배치의 샘플 {B}개에서 특성마다 평균 0, 표준편차 1로 만든 뒤 γ로 늘리고 β로 옮깁니다.</translation>
    </message>
    <message>
        <source>Frozen: every feature is standardised by its running averages, and the batch does not matter.</source>
        <translation>고정됨: 특성마다 이동 평균으로 표준화하므로 배치와 상관이 없습니다.</translation>
    </message>
    <message>
        <source>The mask drawn for this very step silences {silent} of the values; it is another one in every step.</source>
        <translation>이 스텝에서 뽑은 마스크가 값의 {silent} 만큼을 끕니다. 스텝마다 다른 마스크입니다.</translation>
    </message>
    <message>
        <source>A random number with the deviation {sigma} is added to every value, drawn for this step alone.</source>
        <translation>표준편차 {sigma}인 무작위 수를 모든 값에 더합니다. 이 스텝에서만 뽑은 수입니다.</translation>
    </message>
    <message>
        <source>Each sample becomes one row of numbers; nothing is computed.</source>
        <translation>샘플마다 수의 한 행이 됩니다. 계산은 없습니다.</translation>
    </message>
    <message>
        <source>{f} is applied to the scores before it.</source>
        <translation>앞의 점수에 {f} 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>The loss is {value}: the training has diverged. There is no gradient to follow, and no update.</source>
        <translation>손실: {value}. 훈련이 발산했습니다. 따라갈 그레이디언트도 업데이트도 없습니다.</translation>
    </message>
    <message>
        <source>{loss} of the answers, the mean over the batch, and the penalty for large weights: {value}. {right} of {n} answers are right.</source>
        <translation>답의 {loss} 배치 평균에 큰 가중치의 벌점을 더한 값: {value}. 답 {n}개 중 {right}개가 맞습니다.</translation>
    </message>
    <message>
        <source>{loss} of the answers, the mean over the batch: {value}. {right} of {n} answers are right.</source>
        <translation>답의 {loss} 배치 평균: {value}. 답 {n}개 중 {right}개가 맞습니다.</translation>
    </message>
    <message>
        <source>How the loss changes with each score, and from that with each weight and bias: a gradient has the shape of what it belongs to.</source>
        <translation>점수마다 손실이 어떻게 변하는지, 거기서 가중치와 편향마다 어떻게 변하는지 구합니다. 그레이디언트의 크기는 그것이 속한 텐서와 같습니다.</translation>
    </message>
    <message>
        <source>The gradient that arrives is multiplied by the slope of the activation; what each weight had part in is its own gradient.</source>
        <translation>도착한 그레이디언트에 활성화 함수의 기울기를 곱합니다. 가중치마다 제가 보탠 만큼이 제 그레이디언트입니다.</translation>
    </message>
    <message>
        <source>Frozen: the gradient only passes through to the layer before.</source>
        <translation>고정됨: 그레이디언트가 앞 층으로 지나가기만 합니다.</translation>
    </message>
    <message>
        <source>Frozen: the gradient only passes through, scaled like the values on their way forward; γ and β stay as they are.</source>
        <translation>고정됨: 그레이디언트는 정방향의 값과 같은 배율로 지나가기만 하고 γ와 β는 그대로입니다.</translation>
    </message>
    <message>
        <source>γ and β get their gradients; mean and variance hang on every sample, so the gradient of one sample reaches all of them.</source>
        <translation>γ와 β가 그레이디언트를 얻습니다. 평균과 분산은 모든 샘플에 달려 있으므로, 샘플 하나의 그레이디언트가 모든 샘플에 미칩니다.</translation>
    </message>
    <message>
        <source>The same mask as on the way forward: what was silent has no part in the loss.</source>
        <translation>순전파 때와 같은 마스크입니다. 꺼져 있던 값은 손실에 관여하지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient passes as it is.</source>
        <translation>그레이디언트가 그대로 지나갑니다.</translation>
    </message>
    <message>
        <source>The gradient is multiplied by the slope of the activation.</source>
        <translation>그레이디언트에 활성화 함수의 기울기를 곱합니다.</translation>
    </message>
    <message>
        <source>All layers are frozen: the optimizer leaves every parameter as it is.</source>
        <translation>모든 층이 고정되어 있어 옵티마이저가 파라미터를 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>{optimizer} moves all {n} parameters at once, each against its own gradient.</source>
        <translation>{optimizer}: 파라미터 {n}개를 한꺼번에, 각자의 그레이디언트 반대쪽으로 옮깁니다.</translation>
    </message>
    <message>
        <source>The gradient is {norm} long and is clipped to {clipped}. {optimizer} then moves all {n} parameters at once, each against its own.</source>
        <translation>그레이디언트의 길이 {norm}, 자른 뒤 {clipped}. {optimizer}: 파라미터 {n}개를 한꺼번에, 각자의 그레이디언트 반대쪽으로 옮깁니다.</translation>
    </message>
    <message>
        <source>{layer} × {factor}</source>
        <translation>{layer} × {factor}</translation>
    </message>
    <message>
        <source>Layers multiply the learning rate by factors: {list}.</source>
        <translation>층마다 학습률에 곱하는 수: {list}.</translation>
    </message>
    <message>
        <source>With the new parameters this batch, all else the same, has a loss of {after} instead of {before}, and {right} of {n} right instead of {right_before}.</source>
        <translation>다른 것은 그대로 두고 새 파라미터로 이 배치를 다시 재면 손실 {before} → {after}, 정답 {right_before} → {right} (전체 {n}개)입니다.</translation>
    </message>
    <message>
        <source>This batch has the same loss as before: nothing has moved it.</source>
        <translation>이 배치의 손실이 그대로입니다. 움직인 것이 없습니다.</translation>
    </message>
    <message>
        <source>The loss of this batch rose from {before} to {after}: against the slope, but too far for it. Momentum does that now and then; a smaller rate helps.</source>
        <translation>이 배치의 손실이 {before} → {after}, 커졌습니다. 기울기 반대쪽으로 갔지만 너무 멀리 갔습니다. 모멘텀 때문에 가끔 그럴 수 있으며, 학습률을 줄이면 나아집니다.</translation>
    </message>
</context>
<context>
    <name>SlowMotionPanel</name>
    <message>
        <source>One sample</source>
        <translation>샘플 하나</translation>
    </message>
    <message>
        <source>Tell the same of the first sample of the batch alone.</source>
        <translation>배치의 첫 샘플 하나로 같은 것을 설명합니다.</translation>
    </message>
    <message>
        <source>Make this step</source>
        <translation>이 스텝 실행</translation>
    </message>
    <message>
        <source>There is not enough memory: use smaller layers.</source>
        <translation>메모리가 모자랍니다. 더 작은 층을 쓰세요.</translation>
    </message>
    <message>
        <source>Let the training make this very update, and show the next one.</source>
        <translation>바로 이 업데이트를 실제로 하고 다음 업데이트를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The run learns from whole mini-batches: switch “One sample” off.</source>
        <translation>훈련은 미니 배치 전체로 배웁니다. “샘플 하나”를 끄세요.</translation>
    </message>
    <message>
        <source>The last update of the last epoch is made: one more step ends the run.</source>
        <translation>마지막 에포크의 마지막 업데이트를 마쳤습니다. 한 스텝 더 가면 훈련이 끝납니다.</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>Load a digit</source>
        <translation>숫자 불러오기</translation>
    </message>
    <message>
        <source>Put a test digit or a picture on the canvas, to be read and drawn over.</source>
        <translation>테스트 숫자나 그림을 그리기 영역에 올립니다. 신경망이 읽고, 그 위에 덧그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Random test digit</source>
        <translation>무작위 테스트 숫자</translation>
    </message>
    <message>
        <source>Next misread test digit</source>
        <translation>잘못 읽은 다음 테스트 숫자</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>그림 열기…</translation>
    </message>
    <message>
        <source>The data at hand have no images of 28 × 28.</source>
        <translation>지금 데이터에는 28 × 28 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation>숫자 그림 열기</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>그림 ({patterns})</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>Open a file or a folder with data of your own.</source>
        <translation>내 데이터가 든 파일이나 폴더를 엽니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, once.</source>
        <translation>MNIST 숫자 70,000개를 다운로드합니다. 한 번만 받으면 됩니다.</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <source>Take another seed: other samples are held out, or made anew.</source>
        <translation>다른 시드를 씁니다. 검증에 쓸 샘플이 바뀌거나 새로 만들어집니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The samples to learn from: written by the program itself, or from files.</source>
        <translation>배울 샘플입니다. 프로그램이 직접 쓴 손글씨 또는 파일의 데이터입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Training samples to use, those held out included; few overfit sooner.</source>
        <translation>떼어 두는 샘플을 포함해 사용할 훈련 샘플 수입니다. 적을수록 빨리 과대적합합니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점 수</translation>
    </message>
    <message>
        <source>Points to learn from, those held out included; few overfit sooner.</source>
        <translation>배울 점의 수이며 검증에 쓸 점을 포함합니다. 적을수록 빨리 과대적합됩니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>By how much the points are moved about: a standard deviation, in per cent of the way from the middle to the edge.</source>
        <translation>점을 얼마나 흩뜨릴지 정합니다. 가운데에서 가장자리까지를 기준으로 한 표준 편차(%)입니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Share of the training samples held out to compare settings on.</source>
        <translation>설정을 비교하려고 훈련 샘플에서 떼어 두는 비율입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides which samples are held out, and how digits and points are made.</source>
        <translation>어느 샘플을 검증에 쓸지, 숫자와 점을 어떻게 만들지 정합니다.</translation>
    </message>
    <message>
        <source>Change data</source>
        <translation>데이터 변경</translation>
    </message>
    <message>
        <source>Change number of samples</source>
        <translation>샘플 수 변경</translation>
    </message>
    <message>
        <source>Change number of points</source>
        <translation>점 수 바꾸기</translation>
    </message>
    <message>
        <source>Change noise of the points</source>
        <translation>점의 노이즈 바꾸기</translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation>검증 비율 변경</translation>
    </message>
    <message>
        <source>Change seed of the data</source>
        <translation>데이터 시드 변경</translation>
    </message>
</context>
<context>
    <name>StackPage</name>
    <message>
        <source>Trained</source>
        <translation>훈련됨</translation>
    </message>
    <message>
        <source>Train the stack for a moment, or look at random weights.</source>
        <translation>쌓은 층을 잠깐 훈련하거나 무작위 가중치일 때의 모습을 봅니다.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Draw other samples and begin from other weights.</source>
        <translation>다른 샘플을 뽑고 다른 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>What the stack has to part.</source>
        <translation>쌓은 층이 나누어야 하는 클래스입니다.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>Layers of two units each, so that every one is a map of the plane.</source>
        <translation>층마다 유닛이 두 개여서 각 층이 평면의 변환이 됩니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>What bends the plane after each affine map.</source>
        <translation>아핀 변환 다음에 평면을 구부리는 함수입니다.</translation>
    </message>
    <message>
        <source>The plane between the layers</source>
        <translation>층 사이의 평면</translation>
    </message>
    <message>
        <source>The points where the layers passed so far have put them.</source>
        <translation>지금까지 지나온 층이 옮겨 놓은 점입니다.</translation>
    </message>
    <message>
        <source>Change stack</source>
        <translation>층 구성 변경</translation>
    </message>
    <message>
        <source>Training for a moment …</source>
        <translation>잠깐 훈련하는 중 …</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>How it is made in NumPy; a name that is pointed at lights its tensor.</source>
        <translation>NumPy로 계산하는 방법입니다. 이름을 가리키면 그 텐서가 밝아집니다.</translation>
    </message>
    <message>
        <source>One of them: w = {place}, and its gradient g = d{place}.</source>
        <translation>그중 하나: w = {place}, 그 그레이디언트 g = d{place}.</translation>
    </message>
    <message>
        <source>Click a number of a gradient to follow that weight instead.</source>
        <translation>그레이디언트의 수를 클릭하면 그 가중치를 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>StageRibbon</name>
    <message>
        <source>Stages of the step</source>
        <translation>스텝의 단계</translation>
    </message>
    <message>
        <source>Click a stage, or walk with the arrow keys, to look at it.</source>
        <translation>단계를 클릭하거나 화살표 키로 옮겨 살펴봅니다.</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>without: {answer}</source>
        <translation>끄면: {answer}</translation>
    </message>
    <message>
        <source>Point at a stage to read what it did; switch it off to see what the network says without it.</source>
        <translation>단계를 가리키면 한 일이 보입니다. 단계를 끄면 그 단계 없이 신경망이 내는 답이 보입니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see how it is prepared for the network.</source>
        <translation>숫자를 그리면 신경망 입력으로 다듬는 과정이 보입니다.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색조</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>20 × 20</source>
        <translation>20 × 20</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>가운데로</translation>
    </message>
    <message>
        <source>This is what was drawn or opened: {height:.0f} × {width:.0f} pixels.</source>
        <translation>그리거나 연 그대로입니다: {height:.0f} × {width:.0f} 픽셀.</translation>
    </message>
    <message>
        <source>Colours become brightness, as the eye weighs red, green and blue.</source>
        <translation>색을 밝기로 바꿉니다. 빨강, 초록, 파랑에 사람 눈의 감도만큼 비중을 둡니다.</translation>
    </message>
    <message>
        <source>The brightness of the paper, told by its border, is taken off: ink is left.</source>
        <translation>테두리에서 알아낸 종이의 밝기를 빼서 잉크만 남깁니다.</translation>
    </message>
    <message>
        <source>Ink of {ink:.0%} becomes 100%; paper and its grain, {paper:.0%}, become 0%.</source>
        <translation>잉크 {ink:.0%} → 100%, 종이와 종이 결 {paper:.0%} → 0%.</translation>
    </message>
    <message>
        <source>Only the box with ink is kept, {share:.0%} of the field: where you drew no longer matters.</source>
        <translation>잉크가 든 상자(전체의 {share:.0%})만 남깁니다. 어디에 그렸는지는 이제 상관없습니다.</translation>
    </message>
    <message>
        <source>Scaled by {scale:.2f} so that the longer side is 20 pixels, as in MNIST: how large you drew no longer matters.</source>
        <translation>MNIST처럼 긴 변이 20 픽셀이 되도록 크기를 {scale:.2f}배 했습니다. 얼마나 크게 그렸는지는 이제 상관없습니다.</translation>
    </message>
    <message>
        <source>The strongest pixel, {strongest:.0%}, is brought to 100%, as in MNIST.</source>
        <translation>MNIST처럼 가장 강한 픽셀({strongest:.0%})을 100%로 높입니다.</translation>
    </message>
    <message>
        <source>Dark on light is inverted: the paper, told by its border, becomes 0 and ink is left.</source>
        <translation>밝은 바탕에 어두운 글씨를 반전합니다. 테두리에서 알아낸 종이는 0이 되고 잉크만 남습니다.</translation>
    </message>
    <message>
        <source>The centre of mass lies in the middle of 28 × 28 already.</source>
        <translation>무게 중심이 이미 28 × 28의 가운데에 있습니다.</translation>
    </message>
    <message>
        <source>{n:.0f} px down</source>
        <translation>아래로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px up</source>
        <translation>위로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px right</source>
        <translation>오른쪽으로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px left</source>
        <translation>왼쪽으로 {n:.0f} px</translation>
    </message>
    <message>
        <source>Moved {moves}, so that the centre of mass is in the middle of 28 × 28.</source>
        <translation>{moves} 옮겨 무게 중심을 28 × 28의 가운데에 두었습니다.</translation>
    </message>
    <message>
        <source>Off: only the red channel is read, so that red ink on white is lost.</source>
        <translation>꺼짐: 빨강 채널만 읽어 흰 바탕의 빨간 잉크가 사라집니다.</translation>
    </message>
    <message>
        <source>Off: whatever is bright is taken for ink, so that white paper is one great blot.</source>
        <translation>꺼짐: 밝은 것을 모두 잉크로 여겨 흰 종이 전체가 커다란 얼룩이 됩니다.</translation>
    </message>
    <message>
        <source>Off: ink stays at {ink:.0%}, and the grain of the paper stays with it.</source>
        <translation>꺼짐: 잉크가 {ink:.0%}에 머물고 종이 결도 남습니다.</translation>
    </message>
    <message>
        <source>Off: the whole field is shrunk, and the digit with its empty margins.</source>
        <translation>꺼짐: 빈 여백까지 전체를 줄여 숫자도 함께 작아집니다.</translation>
    </message>
    <message>
        <source>Off: the digit keeps its own size, {height:.0f} × {width:.0f} pixels, where MNIST&apos;s longer side is always 20.</source>
        <translation>꺼짐: 숫자가 원래 크기({height:.0f} × {width:.0f} 픽셀)로 남습니다. MNIST에서는 긴 변이 항상 20입니다.</translation>
    </message>
    <message>
        <source>Off: thin lines stay as faint as shrinking made them.</source>
        <translation>꺼짐: 크기를 줄이며 흐려진 가는 선이 흐린 채로 남습니다.</translation>
    </message>
    <message>
        <source>Off: the box is in the middle, and the centre of mass {distance:.1f} px from there.</source>
        <translation>꺼짐: 상자가 가운데에 놓이고 무게 중심은 가운데에서 {distance:.1f} px 벗어납니다.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>The data the network learns from.</source>
        <translation>신경망이 배우는 데이터입니다.</translation>
    </message>
    <message>
        <source>What the training is doing.</source>
        <translation>훈련의 현재 상태입니다.</translation>
    </message>
    <message>
        <source>Training speed and the time the rest will take.</source>
        <translation>훈련 속도와 남은 시간입니다.</translation>
    </message>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first} 외 {n}건</translation>
    </message>
    <message>
        <source>The doctor found something in this run: see what, and what to try.</source>
        <translation>이 훈련에서 진단된 문제가 있습니다. 무엇이 문제이고 무엇을 해 볼지 확인하세요.</translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation>데이터 준비 중…</translation>
    </message>
    <message>
        <source>Ready-trained reader</source>
        <translation>미리 훈련된 신경망</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>조기 종료됨</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Drawing the initial weights…</source>
        <translation>초기 가중치 뽑는 중…</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Training complete</source>
        <translation>훈련 완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Diverged: the loss is no longer a number</source>
        <translation>발산: 손실이 더 이상 수가 아닙니다</translation>
    </message>
    <message>
        <source>Not started: see the message</source>
        <translation>시작하지 못함: 메시지를 확인하세요</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {validation:,} validation, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 검증 {validation:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{speed:,.0f} samples/s · {left} left</source>
        <translation>샘플 {speed:,.0f}개/초 · {left} 남음</translation>
    </message>
</context>
<context>
    <name>StepPicture</name>
    <message>
        <source>Picture of the step</source>
        <translation>스텝의 그림</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Go back to the start.</source>
        <translation>처음으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Take back one update.</source>
        <translation>업데이트를 한 번 되돌립니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Make one update.</source>
        <translation>한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>Drag to look at any step of the path.</source>
        <translation>끌어서 경로의 원하는 스텝을 살펴보세요.</translation>
    </message>
    <message>
        <source>{n} / s</source>
        <translation>{n}회/초</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How many updates Play makes a second.</source>
        <translation>“시작”을 누르면 1초에 업데이트하는 횟수입니다.</translation>
    </message>
    <message>
        <source>Take back one number.</source>
        <translation>수 하나를 되돌립니다.</translation>
    </message>
    <message>
        <source>Work out one number.</source>
        <translation>수 하나를 계산합니다.</translation>
    </message>
    <message>
        <source>Drag to any step of the calculation.</source>
        <translation>끌어서 계산의 어느 단계로든 갑니다.</translation>
    </message>
    <message>
        <source>How many numbers Play works out a second.</source>
        <translation>시작하면 1초에 계산할 수의 개수입니다.</translation>
    </message>
    <message>
        <source>Work out number after number.</source>
        <translation>수를 차례로 계산합니다.</translation>
    </message>
    <message>
        <source>Go back a little.</source>
        <translation>조금 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>Go on a little.</source>
        <translation>조금 앞으로 갑니다.</translation>
    </message>
    <message>
        <source>Drag to any moment of the movement.</source>
        <translation>끌어서 움직임의 어느 순간으로든 갑니다.</translation>
    </message>
    <message>
        <source>How many pictures Play shows a second.</source>
        <translation>시작하면 1초에 보여 줄 그림의 수입니다.</translation>
    </message>
    <message>
        <source>Play the movement.</source>
        <translation>움직임을 재생합니다.</translation>
    </message>
    <message>
        <source>Go back one stage.</source>
        <translation>한 단계 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>Go on one stage.</source>
        <translation>한 단계 앞으로 갑니다.</translation>
    </message>
    <message>
        <source>Drag to look at any stage of the step.</source>
        <translation>끌어서 스텝의 어느 단계든 봅니다.</translation>
    </message>
    <message>
        <source>How many stages Play tells a second.</source>
        <translation>시작하면 1초에 설명할 단계의 수입니다.</translation>
    </message>
    <message>
        <source>Tell stage after stage.</source>
        <translation>단계마다 차례로 설명합니다.</translation>
    </message>
    <message>
        <source>{step} of {last}</source>
        <translation>{step} / {last}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop at this step.</source>
        <translation>이 스텝에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Make update after update.</source>
        <translation>업데이트를 계속합니다.</translation>
    </message>
</context>
<context>
    <name>StoppingForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>인내(에포크)</translation>
    </message>
    <message>
        <source>End training after so many epochs in a row without improvement.</source>
        <translation>이만큼의 에포크 동안 계속 개선이 없으면 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관찰 지표</translation>
    </message>
    <message>
        <source>What has to improve; without validation samples, it is the training curve.</source>
        <translation>나아져야 하는 지표입니다. 검증 샘플이 없으면 훈련 곡선을 봅니다.</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>An improvement by no more than this does not count.</source>
        <translation>이 값 이하로 나아지면 개선으로 치지 않습니다.</translation>
    </message>
    <message>
        <source>Put the best weights back</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>However training ends, the network gets the weights of its best epoch.</source>
        <translation>훈련이 어떻게 끝나든 가장 좋았던 에포크의 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>목표 정확도</translation>
    </message>
    <message>
        <source>End training as soon as this share of the validation samples is right.</source>
        <translation>검증 샘플 중 이 비율을 맞히면 바로 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>End training after the epoch in which so much time has been spent.</source>
        <translation>이 시간을 넘기면 그 에포크를 마친 뒤 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>A run that is under way keeps the rules that it was started with.</source>
        <translation>진행 중인 훈련은 시작할 때의 규칙을 그대로 따릅니다.</translation>
    </message>
    <message>
        <source>Change early stopping</source>
        <translation>조기 종료 변경</translation>
    </message>
</context>
<context>
    <name>StoreLine</name>
    <message>
        <source>Thin out snapshots</source>
        <translation>스냅샷 솎아 내기</translation>
    </message>
    <message>
        <source>Remove the time machine’s snapshots of earlier runs, to make room.</source>
        <translation>공간을 마련하기 위해 이전 훈련의 타임머신 스냅샷을 지웁니다.</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation>훈련 기록 {count}개</translation>
    </message>
    <message>
        <source>{count} run</source>
        <translation>훈련 기록 {count}개</translation>
    </message>
    <message>
        <source>{count} of {all} runs</source>
        <translation>훈련 기록 {all}개 중 {count}개</translation>
    </message>
    <message>
        <source>{runs} · {size}</source>
        <translation>{runs} · {size}</translation>
    </message>
    <message>
        <source>The runs take {all} on the disk, their snapshots {size} of it. {policy}</source>
        <translation>훈련 기록이 디스크에서 차지하는 크기: {all}, 그중 스냅샷 {size}. {policy}</translation>
    </message>
    <message>
        <source>Remove the snapshots of one run? That makes {size} free.</source>
        <translation>훈련 1개의 스냅샷을 지울까요? 비는 공간: {size}.</translation>
    </message>
    <message>
        <source>Remove the snapshots of {count} runs? That makes {size} free.</source>
        <translation>훈련 {count}개의 스냅샷을 지울까요? 비는 공간: {size}.</translation>
    </message>
    <message>
        <source>Their settings, curves and last weights stay, but the time machine cannot go back in them. Runs that keep their weights, and the one on screen, keep theirs.</source>
        <translation>설정, 곡선, 마지막 가중치는 남지만 타임머신으로 되돌아갈 수는 없습니다. 가중치를 보관하는 훈련과 화면의 훈련은 스냅샷이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>norm {limit}</source>
        <translation>노름 {limit}</translation>
    </message>
    <message>
        <source>entries {limit}</source>
        <translation>원소 {limit}</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>smoothing {share}</source>
        <translation>스무딩 {share}</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>patience {epochs}</source>
        <translation>인내 {epochs}</translation>
    </message>
    <message>
        <source>best weights</source>
        <translation>최적 가중치</translation>
    </message>
    <message>
        <source>re-measured</source>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>shuffling {seed}</source>
        <translation>섞기 {seed}</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name} 꺼짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>SurgeryPage</name>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Switch the unit off or on</source>
        <translation>유닛 끄기/켜기</translation>
    </message>
    <message>
        <source>Let the chosen unit give 0, or what it gave before (Space).</source>
        <translation>선택한 유닛이 0을 내게 하거나 원래 값을 내게 합니다(Space).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the switch</source>
        <translation>끄기/켜기 취소</translation>
    </message>
    <message>
        <source>Take back the last switch.</source>
        <translation>마지막 끄기나 켜기를 되돌립니다.</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>모두 켜기</translation>
    </message>
    <message>
        <source>Switch every unit on again.</source>
        <translation>모든 유닛을 다시 켭니다.</translation>
    </message>
    <message>
        <source>Damage of every unit</source>
        <translation>유닛마다 영향 측정</translation>
    </message>
    <message>
        <source>Switch off each unit alone, measure the accuracy lost, and sort by it.</source>
        <translation>유닛을 하나씩만 꺼서 정확도가 얼마나 줄어드는지 재고, 그 순서로 정렬합니다.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>How many units are measured.</source>
        <translation>측정한 유닛 수입니다.</translation>
    </message>
    <message>
        <source>Change by class</source>
        <translation>클래스별 변화</translation>
    </message>
    <message>
        <source>How much more or less of each class is answered rightly.</source>
        <translation>클래스마다 맞힌 비율이 얼마나 늘거나 줄었는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Only what you see here is operated on: the run keeps its weights. Accuracies are those of the training images looked at.</source>
        <translation>여기서 보는 신경망만 수술하며 훈련의 가중치는 그대로입니다. 정확도는 살펴보는 훈련 이미지에 대한 값입니다.</translation>
    </message>
    <message>
        <source>Switch unit {unit} on</source>
        <translation>유닛 {unit} 켜기</translation>
    </message>
    <message>
        <source>Switch unit {unit} off</source>
        <translation>유닛 {unit} 끄기</translation>
    </message>
    <message>
        <source>{share} % right with every unit. Switch one off and see what is lost.</source>
        <translation>모든 유닛을 켠 정확도는 {share} %입니다. 하나를 꺼서 무엇을 잃는지 보세요.</translation>
    </message>
    <message>
        <source>{before} % → {after} % right with {n:,} switched off</source>
        <translation>정확도 {before} % → {after} %, 끈 유닛 {n:,}개</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>The axes of the array; the table seen is lit.</source>
        <translation>배열의 축입니다. 보고 있는 표가 밝게 보입니다.</translation>
    </message>
    <message>
        <source>Picture of the array</source>
        <translation>배열의 그림</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read its value.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>Shape and bytes only: no number of it is in memory.</source>
        <translation>크기와 바이트 수만 보입니다. 메모리에 든 수는 없습니다.</translation>
    </message>
    <message>
        <source>There is no number in it: an axis has the size 0.</source>
        <translation>담긴 수가 없습니다. 길이가 0인 축이 있습니다.</translation>
    </message>
    <message>
        <source>The picture is being made.</source>
        <translation>그림을 만드는 중입니다.</translation>
    </message>
    <message>
        <source>{name}[{index}] = {value}</source>
        <translation>{name}[{index}] = {value}</translation>
    </message>
    <message>
        <source>Point at a cell to read its value.</source>
        <translation>칸을 가리켜 값을 읽으세요.</translation>
    </message>
    <message>
        <source>Each cell is the largest of {rows}×{columns} numbers: point at one.</source>
        <translation>칸마다 수 {rows}×{columns}개 중 가장 큰 값입니다. 칸을 가리켜 보세요.</translation>
    </message>
    <message>
        <source>Each cell is the largest of {columns} numbers: point at one.</source>
        <translation>칸마다 수 {columns}개 중 가장 큰 값입니다. 칸을 가리켜 보세요.</translation>
    </message>
</context>
<context>
    <name>TeachingForm</name>
    <message>
        <source>Teach it this digit</source>
        <translation>이 숫자 가르치기</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>가르치기</translation>
    </message>
    <message>
        <source>Make one training step on the chosen digit and show what it changes.</source>
        <translation>선택한 숫자로 한 스텝 훈련하고 무엇이 바뀌는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Give the network the weights that it had before the last step.</source>
        <translation>신경망의 가중치를 마지막 스텝 전으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Choose one of your digits to teach it to the network.</source>
        <translation>신경망에 가르칠 내 숫자를 하나 고르세요.</translation>
    </message>
    <message>
        <source>Pause the training first: as it runs, it has the weights in hand.</source>
        <translation>먼저 훈련을 일시 정지하세요. 훈련하는 동안에는 가중치가 쓰이고 있습니다.</translation>
    </message>
    <message>
        <source>Train a network that reads digits first.</source>
        <translation>먼저 숫자를 읽는 신경망을 훈련하세요.</translation>
    </message>
    <message>
        <source>The step under way takes long: try again when it is done.</source>
        <translation>진행 중인 스텝이 오래 걸립니다. 끝난 뒤 다시 해 보세요.</translation>
    </message>
</context>
<context>
    <name>TensorDetail</name>
    <message>
        <source>In NumPy:
{lines}</source>
        <translation>NumPy 코드:
{lines}</translation>
    </message>
    <message>
        <source>Picture of the tensor</source>
        <translation>텐서 그림</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read its value.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>{name}, {kind}</source>
        <translation>{name}, {kind}</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Point: its value. Click: its origin.</source>
        <translation>가리키면 값, 클릭하면 출처.</translation>
    </message>
    <message>
        <source>{name}[{index}] = {value}</source>
        <translation>{name}[{index}] = {value}</translation>
    </message>
</context>
<context>
    <name>TensorExport</name>
    <message>
        <source>NumPy file (.npy)…</source>
        <translation>NumPy 파일(.npy)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>표(CSV)…</translation>
    </message>
    <message>
        <source>Copy as NumPy</source>
        <translation>NumPy로 복사</translation>
    </message>
    <message>
        <source>Export the tensor</source>
        <translation>텐서 내보내기</translation>
    </message>
    <message>
        <source>Save the tensor that is shown as a file, or copy it.</source>
        <translation>보이는 텐서를 파일로 저장하거나 복사합니다.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>Save the tensor</source>
        <translation>텐서 저장</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy 배열</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>쉼표로 구분한 값</translation>
    </message>
    <message>
        <source>There are no values yet.</source>
        <translation>아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>All numbers with shape and type, for np.load.</source>
        <translation>모든 수를 크기와 자료형까지 np.load용으로 저장합니다.</translation>
    </message>
    <message>
        <source>Only a tensor of rank 2 at most and of up to {n:,} numbers is a table.</source>
        <translation>랭크 2 이하이고 수가 {n:,}개 이하인 텐서만 표로 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>One line a row, for spreadsheets; every number reads back as it was.</source>
        <translation>행마다 한 줄씩 스프레드시트용으로 저장합니다. 모든 수를 그대로 다시 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only up to {n:,} numbers are copied as text: save a file instead.</source>
        <translation>텍스트로는 수 {n:,}개까지만 복사합니다. 대신 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>Put np.array([…]) on the clipboard.</source>
        <translation>클립보드에 np.array([…])를 넣습니다.</translation>
    </message>
    <message>
        <source>{name} step {step:,}</source>
        <translation>{name} step {step:,}</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another folder.</source>
        <translation>{name} 파일을 쓰지 못했습니다: {reason}. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>TensorModel</name>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Minimum {low}, mean {mean}, maximum {high}, zeros {zeros} %</source>
        <translation>최솟값 {low}, 평균 {mean}, 최댓값 {high}, 0의 비율 {zeros} %</translation>
    </message>
    <message>
        <source>{n_nan} values are NaN, {n_infinite} are infinite</source>
        <translation>NaN {n_nan}개, 무한대 {n_infinite}개</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>타입</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0 비율</translation>
    </message>
    <message>
        <source>The tensor&apos;s name in formulas; d stands for the gradient of the loss.</source>
        <translation>수식에 쓰는 텐서의 이름입니다. d는 손실의 그레이디언트를 뜻합니다.</translation>
    </message>
    <message>
        <source>What the tensor is in the network.</source>
        <translation>신경망에서 텐서가 하는 역할입니다.</translation>
    </message>
    <message>
        <source>What is counted along each axis.</source>
        <translation>각 축이 무엇을 세는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Number of entries along each axis.</source>
        <translation>각 축의 원소 수입니다.</translation>
    </message>
    <message>
        <source>Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.</source>
        <translation>축의 수입니다. 스칼라는 0, 벡터는 1, 행렬은 2입니다.</translation>
    </message>
    <message>
        <source>Data type of the entries.</source>
        <translation>원소의 데이터 타입입니다.</translation>
    </message>
    <message>
        <source>Memory that the entries take: 4 bytes for each float32.</source>
        <translation>원소가 차지하는 메모리입니다. float32는 하나에 4바이트입니다.</translation>
    </message>
    <message>
        <source>The smallest entry.</source>
        <translation>가장 작은 원소입니다.</translation>
    </message>
    <message>
        <source>The mean of all entries.</source>
        <translation>모든 원소의 평균입니다.</translation>
    </message>
    <message>
        <source>The largest entry.</source>
        <translation>가장 큰 원소입니다.</translation>
    </message>
    <message>
        <source>Share of the entries that are exactly zero.</source>
        <translation>값이 정확히 0인 원소의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>TensorTile</name>
    <message>
        <source>The first numbers of this tensor; the arrow keys go over them.</source>
        <translation>이 텐서의 앞부분 수입니다. 화살표 키로 옮겨 다닙니다.</translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성화 출력</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>활성화 후</translation>
    </message>
    <message>
        <source>after dropout</source>
        <translation>드롭아웃 후</translation>
    </message>
    <message>
        <source>after noise</source>
        <translation>노이즈 후</translation>
    </message>
    <message>
        <source>flattened</source>
        <translation>펼친 값</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>스케일</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>means</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>variances</source>
        <translation>분산</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화된 값</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>정규화된 값</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>gradient of the loss by {name}</source>
        <translation>{name}에 대한 손실의 그레이디언트</translation>
    </message>
    <message>
        <source>weights of layer {k}</source>
        <translation>{k}번 층의 가중치</translation>
    </message>
    <message>
        <source>biases of layer {k}</source>
        <translation>{k}번 층의 편향</translation>
    </message>
    <message>
        <source>scores of layer {k} (before the activation)</source>
        <translation>{k}번 층의 점수(활성화 함수 적용 전)</translation>
    </message>
    <message>
        <source>activations of layer {k}</source>
        <translation>{k}번 층의 활성화 출력</translation>
    </message>
    <message>
        <source>after the activation by itself</source>
        <translation>별도 활성화 층을 거친 값</translation>
    </message>
    <message>
        <source>flattened samples</source>
        <translation>펼친 샘플</translation>
    </message>
    <message>
        <source>scales of the batch normalisation</source>
        <translation>배치 정규화의 스케일</translation>
    </message>
    <message>
        <source>shifts of the batch normalisation</source>
        <translation>배치 정규화의 이동</translation>
    </message>
    <message>
        <source>means of the features</source>
        <translation>특성별 평균</translation>
    </message>
    <message>
        <source>variances of the features</source>
        <translation>특성별 분산</translation>
    </message>
    <message>
        <source>standardised features</source>
        <translation>표준화된 특성</translation>
    </message>
    <message>
        <source>after batch normalisation</source>
        <translation>배치 정규화 후</translation>
    </message>
    <message>
        <source>axis {n}</source>
        <translation>축 {n}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>timesteps</source>
        <translation>타임스텝</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>{name}: {kind}
Axes: {axes}
Shape {shape}, rank {rank}, {dtype}, {n_bytes} bytes</source>
        <translation>{name}: {kind}
축: {axes}
크기 {shape}, 랭크 {rank}, {dtype}, {n_bytes}바이트</translation>
    </message>
    <message>
        <source>X holds the samples in the shape they have: {shape}.</source>
        <translation>X는 샘플을 원래 크기대로 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>X holds one sample in each row: {shape}.</source>
        <translation>X는 행마다 샘플 하나를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Each row of X is one flattened sample: {samples} → {shape}.</source>
        <translation>X의 각 행은 펼친 샘플 하나입니다: {samples} → {shape}.</translation>
    </message>
    <message>
        <source>Y holds the number of each sample&apos;s class: {shape}.</source>
        <translation>Y는 각 샘플의 클래스 번호를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Y holds what the output should be: {shape}.</source>
        <translation>Y는 출력이 내야 할 값을 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Y holds a row for each sample, with a 1 in the column of its class (one-hot).</source>
        <translation>Y는 샘플마다 한 행이고, 해당 클래스의 열만 1입니다(원-핫).</translation>
    </message>
    <message>
        <source>{W} has a row for each input and a column for each unit: {shape}.</source>
        <translation>{W}의 행은 입력, 열은 유닛에 하나씩 대응합니다: {shape}.</translation>
    </message>
    <message>
        <source>{W} has a row for each input and a column for each unit: {shape}. The layer is frozen: training leaves it as it is.</source>
        <translation>{W}의 행은 입력, 열은 유닛에 하나씩 대응합니다: {shape}. 동결된 층이라 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{b} has one bias for each unit; it is broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{b}의 원소는 유닛마다 하나인 편향입니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{b} has one bias for each unit; it is broadcast along the batch axis: {shape} → {target}. The layer is frozen: training leaves it as it is.</source>
        <translation>{b}의 원소는 유닛마다 하나인 편향입니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}. 동결된 층이라 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{name} stretches each feature: it is the standard deviation that the feature gets, broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{name}의 원소는 각 특성의 폭을 늘이거나 줄여 특성의 표준편차가 됩니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{name} shifts each feature: it is the mean that the feature gets, broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{name}의 원소는 각 특성을 옮겨 특성의 평균이 됩니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}): {shape} → {shape}. Every row becomes probabilities that sum to 1.</source>
        <translation>{A} = {f}({Z}): {shape} → {shape}. 각 행이 합이 1인 확률이 됩니다.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}), element by element: {shape} → {shape}.</source>
        <translation>{A} = {f}({Z}), 원소별 계산: {shape} → {shape}.</translation>
    </message>
    <message>
        <source>{D} = mask * {A} / {kept}: each entry falls silent with probability {rate}, the others grow, so that the mean stays.</source>
        <translation>{D} = mask * {A} / {kept}: {rate}의 확률로 각 원소가 꺼지고, 평균이 유지되도록 나머지가 커집니다.</translation>
    </message>
    <message>
        <source>{D} = mask * {A}: each entry falls silent with probability {rate}. Evaluating multiplies all of them by {kept} instead, so that the mean stays.</source>
        <translation>{D} = mask * {A}: {rate}의 확률로 각 원소가 꺼집니다. 평가할 때는 끄는 대신 모든 원소를 {kept}배 하여 평균을 유지합니다.</translation>
    </message>
    <message>
        <source>{E} = {A} + {stddev} * noise: in training, a random number with the standard deviation {stddev} is added to each entry; evaluating adds none.</source>
        <translation>{E} = {A} + {stddev} * noise: 훈련할 때 표준편차가 {stddev}인 난수를 각 원소에 더합니다. 평가할 때는 더하지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, one row of numbers for each sample.</source>
        <translation>{formula}: {before} → {shape}, 샘플마다 수 한 행입니다.</translation>
    </message>
    <message>
        <source>{formula}: every sample is a row of numbers already: {shape}.</source>
        <translation>{formula}: 모든 샘플이 이미 수 한 행입니다: {shape}.</translation>
    </message>
    <message>
        <source>{name} = {average}, which no longer moves, because the layer is frozen: {shape}.</source>
        <translation>{name} = {average}, 동결된 층이라 더는 바뀌지 않습니다: {shape}.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, one number for each feature. Evaluating takes the running average of these numbers.</source>
        <translation>{formula}: {before} → {shape}, 특성마다 수 하나입니다. 평가할 때는 이 수의 이동 평균을 씁니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Over the batch, every feature has the mean 0 and the standard deviation 1 now, if it varied at all.</source>
        <translation>{formula}: {shape}. 이제 배치 안에서 각 특성의 평균은 0, 표준편차는 1입니다. 값이 모두 같은 특성은 예외입니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}.</source>
        <translation>{formula}: {shape}.</translation>
    </message>
    <message>
        <source>L = {loss} of {A} and Y, the mean over the batch: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss}, 배치 전체의 평균: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} ({options}) of {A} and Y, the mean over the batch, + {penalties}: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss} ({options}), 배치 전체의 평균 + {penalties}: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} ({options}) of {A} and Y, the mean over the batch: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss} ({options}), 배치 전체의 평균: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} of {A} and Y, the mean over the batch, + {penalties}: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss}, 배치 전체의 평균 + {penalties}: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>from scores</source>
        <translation>점수로 계산</translation>
    </message>
    <message>
        <source>labels smoothed by {share}</source>
        <translation>레이블 스무딩 {share}</translation>
    </message>
    <message>
        <source>classes weighted</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, the shape of W{k}.</source>
        <translation>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, W{k}의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>{formula}: {left} @ {right} → {shape}, the shape of W{k}. The penalty pulls every weight towards 0.</source>
        <translation>{formula}: {left} @ {right} → {shape}, W{k}의 크기와 같습니다. 규제 항이 모든 가중치를 0 쪽으로 당깁니다.</translation>
    </message>
    <message>
        <source>{db} = dZ{k}.sum(axis=0): {before} → {shape}, the shape of b{k}. The sum undoes the broadcast.</source>
        <translation>{db} = dZ{k}.sum(axis=0): {before} → {shape}, b{k}의 크기와 같습니다. 합이 브로드캐스팅을 되돌립니다.</translation>
    </message>
    <message>
        <source>{dZ} = d{A} * f′({Z}) with f = {f}, element by element: {shape}.</source>
        <translation>{dZ} = d{A} * f′({Z}), f = {f}, 원소별 계산: {shape}.</translation>
    </message>
    <message>
        <source>{dZ} = ({A} − {targets}) / {n}: {shape}, answer minus truth.</source>
        <translation>{dZ} = ({A} − {targets}) / {n}: {shape}, 예측에서 정답을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, the shape of {name}.</source>
        <translation>{formula}: {before} → {shape}, {name}의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, the shape of {name}. The sum undoes the broadcast.</source>
        <translation>{formula}: {before} → {shape}, {name}의 크기와 같습니다. 합이 브로드캐스팅을 되돌립니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. It says how the loss changes with every score.</source>
        <translation>{formula}: {shape}. 점수마다 손실이 얼마나 변하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}, answer minus truth.</source>
        <translation>{formula}: {shape}, 예측에서 정답을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Every output of a row depends on every score of it.</source>
        <translation>{formula}: {shape}. 한 행의 모든 출력은 그 행의 모든 점수에 따라 달라집니다.</translation>
    </message>
    <message>
        <source>{dA} = mask * d{D} / {kept}: only what passed the dropout has a gradient.</source>
        <translation>{dA} = mask * d{D} / {kept}: 드롭아웃을 통과한 값에만 그레이디언트가 있습니다.</translation>
    </message>
    <message>
        <source>{dA} = mask * d{D}: only what passed the dropout has a gradient.</source>
        <translation>{dA} = mask * d{D}: 드롭아웃을 통과한 값에만 그레이디언트가 있습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. What is added at random changes no gradient.</source>
        <translation>{formula}: {shape}. 무작위로 더한 값은 그레이디언트를 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Flattening changes no number.</source>
        <translation>{formula}: {shape}. 펼쳐도 수는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Two terms are taken away because mean and variance depend on every sample of the batch.</source>
        <translation>{formula}: {shape}. 평균과 분산이 배치의 모든 샘플에 따라 달라지므로 두 항을 뺍니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. The running averages do not depend on the batch.</source>
        <translation>{formula}: {shape}. 이동 평균은 배치에 따라 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>{formula} with {steps}</source>
        <translation>{formula}, 여기서 {steps}</translation>
    </message>
</context>
<context>
    <name>TensorsPanel</name>
    <message>
        <source>What the coloured mark before a name means.</source>
        <translation>이름 앞 색 표시의 뜻입니다.</translation>
    </message>
    <message>
        <source>Where does this number come from?</source>
        <translation>이 수는 어디에서 왔을까요?</translation>
    </message>
    <message>
        <source>Explain the number that is pointed at; a click on a cell does the same.</source>
        <translation>가리킨 수를 설명합니다. 칸을 클릭해도 됩니다.</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>Look at this tensor alone: rank, strides, bytes, and in another type.</source>
        <translation>이 텐서만 자세히 봅니다: 랭크, 스트라이드, 바이트, 다른 자료형.</translation>
    </message>
    <message>
        <source>Tensors of the network</source>
        <translation>신경망의 텐서</translation>
    </message>
    <message>
        <source>One tensor of the network</source>
        <translation>신경망의 텐서 하나</translation>
    </message>
    <message>
        <source>Made tensors</source>
        <translation>만든 텐서</translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation>데이터의 종류</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Optimizer state</source>
        <translation>옵티마이저 상태</translation>
    </message>
    <message>
        <source>Drawn digit</source>
        <translation>그린 숫자</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Which tensors are inspected.</source>
        <translation>살펴볼 텐서를 고릅니다.</translation>
    </message>
    <message>
        <source>Choose what to inspect</source>
        <translation>살펴볼 텐서 선택</translation>
    </message>
    <message>
        <source>The pass is being computed.</source>
        <translation>계산하는 중입니다.</translation>
    </message>
    <message>
        <source>Values are shown of networks of up to {n} parameters.</source>
        <translation>값은 파라미터가 {n}개 이하인 신경망에서만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values of so large a pass are not kept. Choose a smaller batch.</source>
        <translation>패스가 너무 커서 값을 보관하지 않습니다. 배치를 줄이세요.</translation>
    </message>
    <message>
        <source>No values, because there are no training data. {reason}</source>
        <translation>훈련 데이터가 없어 값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Values appear once the training data are loaded.</source>
        <translation>훈련 데이터를 불러오면 값이 나타납니다.</translation>
    </message>
    <message>
        <source>First {n} training samples, ready-trained weights</source>
        <translation>처음 훈련 샘플 {n}개, 미리 훈련된 가중치</translation>
    </message>
    <message>
        <source>First {n} training samples, initial weights</source>
        <translation>훈련 샘플 처음 {n}개의 값, 초기 가중치</translation>
    </message>
    <message>
        <source>First {n} training samples, step {step}</source>
        <translation>훈련 샘플 처음 {n}개의 값, 스텝 {step}</translation>
    </message>
    <message>
        <source>No values. {reason}</source>
        <translation>값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>{n} tensors in one pass, {memory}</source>
        <translation>한 패스의 텐서 {n}개, {memory}</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
</context>
<context>
    <name>TermTable</name>
    <message>
        <source>from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The input; double-click a neuron to see its equation.</source>
        <translation>입력입니다. 뉴런을 두 번 클릭하면 그 뉴런의 식을 봅니다.</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>What that input is.</source>
        <translation>그 입력의 값입니다.</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>The weight it is multiplied by.</source>
        <translation>입력에 곱하는 가중치입니다.</translation>
    </message>
    <message>
        <source>x · w</source>
        <translation>x · w</translation>
    </message>
    <message>
        <source>The product, with a bar for its size.</source>
        <translation>곱과, 그 크기를 나타내는 막대입니다.</translation>
    </message>
    <message>
        <source>Products of the sum</source>
        <translation>합을 이루는 곱</translation>
    </message>
    <message>
        <source>What is added up, the largest first; the arrow keys light its lines.</source>
        <translation>더하는 것을 큰 것부터 보여 줍니다. 화살표 키로 옮기면 그 선이 밝아집니다.</translation>
    </message>
</context>
<context>
    <name>ThreadPictures</name>
    <message>
        <source>Array before</source>
        <translation>연산 전 배열</translation>
    </message>
    <message>
        <source>Array after</source>
        <translation>연산 후 배열</translation>
    </message>
    <message>
        <source>The same shape reached the other way</source>
        <translation>다른 방법으로 만든 같은 크기의 배열</translation>
    </message>
    <message>
        <source>The thread joins the numbers in the order of memory.</source>
        <translation>실은 메모리 순서대로 수를 잇습니다.</translation>
    </message>
    <message>
        <source>So many axes make no picture; the strides say what changes.</source>
        <translation>축이 많아 그림으로 그릴 수 없습니다. 무엇이 바뀌는지는 스트라이드에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>TimeFilm</name>
    <message>
        <source>Step {step} of {last}</source>
        <translation>스텝 {step} / {last}</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Time machine</source>
        <translation>타임머신</translation>
    </message>
    <message>
        <source>Earlier moment</source>
        <translation>이전 시점</translation>
    </message>
    <message>
        <source>Look at the network as it was one snapshot earlier.</source>
        <translation>스냅샷 하나 이전의 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>훈련 재생</translation>
    </message>
    <message>
        <source>Later moment</source>
        <translation>다음 시점</translation>
    </message>
    <message>
        <source>Look at the network as it was one snapshot later.</source>
        <translation>스냅샷 하나 다음의 신경망을 봅니다.</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>훈련의 시점</translation>
    </message>
    <message>
        <source>Drag to see network, tensors and digit as they were; training goes on meanwhile.</source>
        <translation>끌면 그때의 신경망, 텐서, 숫자를 봅니다. 그동안에도 훈련은 계속됩니다.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>지금으로</translation>
    </message>
    <message>
        <source>Look at the newest weights again.</source>
        <translation>가장 새로운 가중치를 다시 봅니다.</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>여기서 갈라지기</translation>
    </message>
    <message>
        <source>Train twins…</source>
        <translation>쌍둥이 훈련…</translation>
    </message>
    <message>
        <source>Train a run beside this one that differs in a single setting.</source>
        <translation>설정 하나만 다른 훈련을 이 훈련과 나란히 진행합니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stay at the moment looked at.</source>
        <translation>보고 있는 시점에 머무릅니다.</translation>
    </message>
    <message>
        <source>Show moment after moment, up to now.</source>
        <translation>지금까지의 시점을 차례로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Now: step {last}</source>
        <translation>지금: 스텝 {last}</translation>
    </message>
    <message>
        <source>Looking at step {step} of {last}</source>
        <translation>보는 시점: 스텝 {step} / {last}</translation>
    </message>
    <message>
        <source>Train on from this moment with the settings as they are now, beside this run.</source>
        <translation>이 훈련은 그대로 두고, 이 시점부터 지금 설정으로 따로 훈련합니다.</translation>
    </message>
    <message>
        <source>These weights belong to another design or other data than chosen now.</source>
        <translation>이 가중치는 지금 선택한 것과 다른 설계나 데이터의 가중치입니다.</translation>
    </message>
</context>
<context>
    <name>TrainTwins</name>
    <message>
        <source>Train twins</source>
        <translation>쌍둥이 훈련</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A twin differs in one thing alone: seed and order of the data are the same, so that what differs in the curves comes of it.</source>
        <translation>쌍둥이는 한 가지만 다릅니다. 시드와 데이터 순서가 같으므로, 곡선의 차이는 모두 그 한 가지에서 옵니다.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>In what the twin differs.</source>
        <translation>쌍둥이가 무엇이 다른지 정합니다.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>What it is in the run at hand.</source>
        <translation>지금 훈련에서의 값입니다.</translation>
    </message>
    <message>
        <source>In the twin</source>
        <translation>쌍둥이</translation>
    </message>
    <message>
        <source>What it is in the twin.</source>
        <translation>쌍둥이에서의 값입니다.</translation>
    </message>
    <message>
        <source>Train both, step by step in turn, and draw their curves and the difference.</source>
        <translation>둘을 한 스텝씩 번갈아 훈련하며 두 곡선과 그 차이를 그립니다.</translation>
    </message>
    <message>
        <source>Train no twin.</source>
        <translation>쌍둥이 훈련을 하지 않습니다.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>A twin has one value. Line up several with “Add a series” in the queue.</source>
        <translation>쌍둥이는 값이 하나입니다. 여러 값은 대기열의 “연속 추가”로 넣으세요.</translation>
    </message>
    <message>
        <source>That is what it is now. Choose another value.</source>
        <translation>지금과 같은 값입니다. 다른 값을 고르세요.</translation>
    </message>
    <message>
        <source>The data are still being loaded. Wait a moment.</source>
        <translation>아직 데이터를 불러오는 중입니다. 잠시 기다리세요.</translation>
    </message>
    <message>
        <source>The twin catches up with the run at hand; then both train in turn.</source>
        <translation>쌍둥이가 지금 훈련을 따라잡은 뒤, 둘이 번갈아 훈련합니다.</translation>
    </message>
    <message>
        <source>Both begin together, and train in turn.</source>
        <translation>둘이 함께 시작해 번갈아 훈련합니다.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The digits to learn from: written by the program itself, or MNIST.</source>
        <translation>배울 숫자입니다. 프로그램이 직접 쓴 손글씨 또는 MNIST입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>η: how far each update goes; it may be changed while training runs.</source>
        <translation>η: 한 번 업데이트할 때 움직이는 정도입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Samples per update; it may be changed while training runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How often every training sample is read.</source>
        <translation>모든 훈련 샘플을 읽는 횟수입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What training makes small; those that fit the output layer come first.</source>
        <translation>훈련으로 줄이는 값입니다. 출력층에 맞는 함수가 먼저 나옵니다.</translation>
    </message>
    <message>
        <source>Change data</source>
        <translation>데이터 변경</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Change epochs</source>
        <translation>에포크 변경</translation>
    </message>
    <message>
        <source>Use built-in handwriting</source>
        <translation>내장 손글씨 사용</translation>
    </message>
    <message>
        <source>{n} samples ÷ {batch} = {steps} steps an epoch, the last with {last} samples; {total} updates in all.</source>
        <translation>샘플 {n}개 ÷ {batch} = 에포크당 {steps}스텝(마지막은 샘플 {last}개), 모두 {total}번 업데이트합니다.</translation>
    </message>
</context>
<context>
    <name>TrainingSections</name>
    <message>
        <source>Learning-rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Let the learning rate change as training goes on.</source>
        <translation>훈련하는 동안 학습률을 바꿉니다.</translation>
    </message>
    <message>
        <source>Optimizer’s numbers</source>
        <translation>옵티마이저 설정값</translation>
    </message>
    <message>
        <source>The constants in the optimizer’s formula.</source>
        <translation>옵티마이저 수식에 들어가는 상수입니다.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>End training before its last epoch.</source>
        <translation>마지막 에포크 전에 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Loss details</source>
        <translation>손실 함수 세부 설정</translation>
    </message>
    <message>
        <source>Scores, smoothed labels and weights of classes.</source>
        <translation>점수, 레이블 스무딩, 클래스 가중치를 정합니다.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그레이디언트 클리핑</translation>
    </message>
    <message>
        <source>Keep a step short where the loss is steep.</source>
        <translation>손실이 가파른 곳에서 걸음이 길어지지 않게 합니다.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>What is measured after each epoch besides.</source>
        <translation>에포크가 끝날 때마다 추가로 측정할 값입니다.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Where the random numbers of a run come from.</source>
        <translation>훈련에 쓰는 난수를 정합니다.</translation>
    </message>
</context>
<context>
    <name>TwinDifference</name>
    <message>
        <source>Δ loss</source>
        <translation>Δ 손실</translation>
    </message>
    <message>
        <source>Δ acc.</source>
        <translation>Δ 정확도</translation>
    </message>
    <message>
        <source>Difference of the loss</source>
        <translation>손실의 차이</translation>
    </message>
    <message>
        <source>Difference of the accuracy</source>
        <translation>정확도의 차이</translation>
    </message>
    <message>
        <source>This run minus the run before; below zero it is lower now.</source>
        <translation>이 훈련에서 이전 훈련을 뺀 값입니다. 0 아래면 지금이 더 낮습니다.</translation>
    </message>
</context>
<context>
    <name>TwinStrip</name>
    <message>
        <source>Keep this one</source>
        <translation>이 훈련 유지</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>되돌아가기</translation>
    </message>
    <message>
        <source>Stay with this run and its settings, and take the other curves away.</source>
        <translation>이 훈련과 설정을 유지하고 다른 곡선을 없앱니다.</translation>
    </message>
    <message>
        <source>Take back the change, and show the run from before it again.</source>
        <translation>바꾼 것을 되돌리고 그 전의 훈련을 다시 보여 줍니다.</translation>
    </message>
    <message>
        <source>Stop the other</source>
        <translation>다른 쪽 정지</translation>
    </message>
    <message>
        <source>End the run before where it is; this one goes on.</source>
        <translation>이전 훈련을 지금 자리에서 끝내고 이 훈련만 이어 갑니다.</translation>
    </message>
    <message>
        <source>Same seed, same order of the data. {how}</source>
        <translation>시드와 데이터 순서가 같습니다. {how}</translation>
    </message>
    <message>
        <source>Step {step}: loss {difference}, accuracy {points}</source>
        <translation>스텝 {step}: 손실 {difference}, 정확도 {points}</translation>
    </message>
    <message>
        <source>At step {step}: loss {before} before, {now} now ({difference}); accuracy {accuracy_before} before, {accuracy} now ({points}). {how}</source>
        <translation>스텝 {step}: 손실 이전 {before}, 지금 {now} ({difference}), 정확도 이전 {accuracy_before}, 지금 {accuracy} ({points}). {how}</translation>
    </message>
    <message>
        <source>Grey curves: the run before.</source>
        <translation>회색 곡선은 이전 훈련입니다.</translation>
    </message>
    <message>
        <source>The run before (grey curves) trains on: step {step}.</source>
        <translation>이전 훈련(회색 곡선)이 계속됩니다. 스텝 {step}.</translation>
    </message>
    <message>
        <source>It catches up with the run before (grey curves) at step {step}.</source>
        <translation>이전 훈련(회색 곡선)을 스텝 {step}에서 따라잡습니다.</translation>
    </message>
    <message>
        <source>Both train in turn; grey curves: the run before.</source>
        <translation>둘이 번갈아 훈련합니다. 회색 곡선은 이전 훈련입니다.</translation>
    </message>
    <message>
        <source>{difference} points</source>
        <translation>{difference}포인트</translation>
    </message>
    <message>
        <source>{size} lower</source>
        <translation>{size} 낮음</translation>
    </message>
    <message>
        <source>{size} higher</source>
        <translation>{size} 높음</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>같음</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Twin run: {change}</source>
        <translation>쌍둥이 훈련: {change}</translation>
    </message>
    <message>
        <source>Branch from step {step}</source>
        <translation>스텝 {step}에서 갈라진 훈련</translation>
    </message>
    <message>
        <source>Go back from the twin</source>
        <translation>쌍둥이 훈련에서 되돌아가기</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Mean activation for each class</source>
        <translation>클래스별 평균 활성화 출력</translation>
    </message>
    <message>
        <source>What the unit gives on average for the samples of each class.</source>
        <translation>클래스마다 그 샘플에 대해 유닛이 내는 값의 평균입니다.</translation>
    </message>
    <message>
        <source>Training images that excite it most</source>
        <translation>유닛을 가장 크게 활성화하는 훈련 이미지</translation>
    </message>
    <message>
        <source>Exciting images</source>
        <translation>유닛을 활성화하는 이미지</translation>
    </message>
    <message>
        <source>Training images in the order of what the unit gives for them.</source>
        <translation>유닛이 내는 값의 순서로 늘어놓은 훈련 이미지입니다.</translation>
    </message>
    <message>
        <source>Choose a unit: you see what it looks for.</source>
        <translation>유닛을 선택하면 무엇을 찾는 유닛인지 봅니다.</translation>
    </message>
    <message>
        <source>Unit {unit} is dead: 0 for every sample, so it never learns again</source>
        <translation>유닛 {unit}: 죽은 유닛, 모든 샘플에 0을 내어 다시 배우지 못함</translation>
    </message>
    <message>
        <source>Unit {unit} is saturated: nearly level, so it hardly learns</source>
        <translation>유닛 {unit}: 포화된 유닛, 기울기가 거의 0이라 잘 배우지 못함</translation>
    </message>
    <message>
        <source>Unit {unit}: its weights are {size} long</source>
        <translation>유닛 {unit}: 가중치의 길이 {size}</translation>
    </message>
    <message>
        <source>No training image excites it.</source>
        <translation>이 유닛을 활성화하는 훈련 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Training images that excite it most, up to {value}</source>
        <translation>유닛을 가장 크게 활성화하는 훈련 이미지, 최대 {value}</translation>
    </message>
</context>
<context>
    <name>UnitTiles</name>
    <message>
        <source>by number</source>
        <translation>번호순</translation>
    </message>
    <message>
        <source>by size</source>
        <translation>가중치 길이순</translation>
    </message>
    <message>
        <source>by damage</source>
        <translation>영향 큰 순</translation>
    </message>
    <message>
        <source>dead first</source>
        <translation>죽은 유닛 먼저</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>level</source>
        <translation>포화</translation>
    </message>
</context>
<context>
    <name>UnitWall</name>
    <message>
        <source>switched off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>UnitsPanel</name>
    <message>
        <source>Hidden layer</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>Whose units are shown.</source>
        <translation>유닛을 보여 줄 층을 고릅니다.</translation>
    </message>
    <message>
        <source>Order of the units</source>
        <translation>유닛 순서</translation>
    </message>
    <message>
        <source>By number, by the length of their weights, by what is lost without each, or those first that no longer learn.</source>
        <translation>번호, 가중치의 길이, 껐을 때 잃는 정확도의 순서로 늘어놓거나 더는 배우지 못하는 유닛을 앞에 놓습니다.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Click a unit to see what excites it; Space or a double click switches it.</source>
        <translation>유닛을 클릭하면 무엇에 활성화되는지 봅니다. Space나 두 번 클릭으로 끄거나 켭니다.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>What is known and tried of the units.</source>
        <translation>유닛에 대해 알아보고 시험합니다.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>What excites the chosen unit.</source>
        <translation>선택한 유닛이 무엇에 활성화되는지 봅니다.</translation>
    </message>
    <message>
        <source>Dream</source>
        <translation>꿈</translation>
    </message>
    <message>
        <source>Seek what would excite it most.</source>
        <translation>이 유닛을 가장 크게 반응시키는 입력을 찾습니다.</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>수술</translation>
    </message>
    <message>
        <source>Switch units off and see what is lost.</source>
        <translation>유닛을 꺼서 무엇을 잃는지 봅니다.</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>칠하기</translation>
    </message>
    <message>
        <source>Change the weights of a unit by hand.</source>
        <translation>유닛의 가중치를 손으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>The layer in two dimensions.</source>
        <translation>층을 2차원으로 봅니다.</translation>
    </message>
    <message>
        <source>At this moment nothing was learnt yet: go on in time.</source>
        <translation>이 시점에는 아직 배운 것이 없습니다. 더 나중 시점으로 옮기세요.</translation>
    </message>
    <message>
        <source>Train a network first (Play): here you see what its hidden units look for, and can switch them off one by one.</source>
        <translation>먼저 신경망을 훈련하세요(“시작”). 은닉 유닛이 무엇을 찾는지 여기서 보고 하나씩 끌 수 있습니다.</translation>
    </message>
    <message>
        <source>This network has no hidden layer: add one in the design and train it.</source>
        <translation>이 신경망에는 은닉층이 없습니다. 설계에 은닉층을 추가하고 훈련하세요.</translation>
    </message>
    <message>
        <source>The data at hand do not fit the network, or are still loading.</source>
        <translation>지금 데이터가 신경망에 맞지 않거나 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Hidden layer {number}: {n:,} units</source>
        <translation>은닉층 {number}: 유닛 {n:,}개</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>{activation}, {dead:,} dead, {saturated:,} saturated · {n:,} training samples · step {step:,}</source>
        <translation>{activation}, 죽은 유닛 {dead:,}개, 포화된 유닛 {saturated:,}개 · 훈련 샘플 {n:,}개 · 스텝 {step:,}</translation>
    </message>
</context>
<context>
    <name>UpdateView</name>
    <message>
        <source>Learning rate: how long the step is for a slope of one.</source>
        <translation>학습률: 기울기가 1일 때 스텝의 길이입니다.</translation>
    </message>
    <message>
        <source>Gradient: the slope of the tangent at the point.</source>
        <translation>그레이디언트: 점에서 접선의 기울기입니다.</translation>
    </message>
    <message>
        <source>Parameter: where the point is now.</source>
        <translation>파라미터: 점이 지금 있는 곳입니다.</translation>
    </message>
    <message>
        <source>Momentum: what is kept of the steps before.</source>
        <translation>모멘텀: 앞선 스텝에서 남은 것입니다.</translation>
    </message>
    <message>
        <source>Scale: how large the gradients have been; it divides the step.</source>
        <translation>크기 조절: 지금까지 그레이디언트의 크기이며 스텝을 나눕니다.</translation>
    </message>
    <message>
        <source>Next point: where this update leads.</source>
        <translation>다음 점: 이번 업데이트로 가는 곳입니다.</translation>
    </message>
    <message>
        <source>Point at a part: it lights up everywhere.</source>
        <translation>한 부분을 가리키면 모든 곳에서 밝아집니다.</translation>
    </message>
    <message>
        <source>This update in numbers</source>
        <translation>이번 업데이트의 계산</translation>
    </message>
    <message>
        <source>This update in NumPy</source>
        <translation>이번 업데이트의 NumPy 코드</translation>
    </message>
    <message>
        <source>Copy NumPy</source>
        <translation>NumPy 복사</translation>
    </message>
    <message>
        <source>Copy the lines of NumPy.</source>
        <translation>NumPy 코드를 복사합니다.</translation>
    </message>
</context>
<context>
    <name>ValueHistogram</name>
    <message>
        <source>{low} to {high}: {count:,} values, {share} %</source>
        <translation>{low} ~ {high}: 값 {count:,}개, {share} %</translation>
    </message>
</context>
<context>
    <name>VectorPicker</name>
    <message>
        <source>{rows}×{columns}</source>
        <translation>{rows}×{columns}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Show the weights of one unit where its inputs lie in the image.</source>
        <translation>유닛 하나의 가중치를 이미지의 입력 위치대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Show one sample as the image that it was before it was flattened.</source>
        <translation>샘플 하나를 펼치기 전의 이미지로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Unit whose weights are shown as an image.</source>
        <translation>가중치를 이미지로 보여 줄 유닛입니다.</translation>
    </message>
    <message>
        <source>Sample of the batch that is shown as an image.</source>
        <translation>이미지로 보여 줄 배치의 샘플입니다.</translation>
    </message>
    <message>
        <source>{name} </source>
        <translation>{name} </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Training {training} %; nothing is held out, so nobody can see whether it overfits.</source>
        <translation>훈련 {training} %. 떼어 둔 샘플이 없어 과대적합 여부를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Training {training} %, validation {validation} %, gap {gap} points</source>
        <translation>훈련 {training} %, 검증 {validation} %, 차이 {gap}포인트</translation>
    </message>
    <message>
        <source>{figures}: {judgement}</source>
        <translation>{figures}: {judgement}</translation>
    </message>
    <message>
        <source>Accuracies after the last epoch; the gap is in percentage points. Training is the mean over the epoch unless it is measured again at rest. The verdict is the doctor’s.</source>
        <translation>마지막 에포크 뒤의 정확도이며, 차이는 퍼센트포인트입니다. 훈련 정확도는 정지 상태에서 다시 재지 않는 한 에포크 평균입니다. 판정은 훈련 진단의 것입니다.</translation>
    </message>
    <message>
        <source>Training {training} %: {judgement}</source>
        <translation>훈련 {training} %: {judgement}</translation>
    </message>
    <message>
        <source>Training {training} %: underfits, it stays low and nothing improves any more.</source>
        <translation>훈련 {training} %: 과소적합, 낮은 채로 더 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>overfits, the validation loss was lowest after epoch {epoch}.</source>
        <translation>과대적합입니다. 검증 손실이 가장 낮았던 때는 에포크 {epoch} 뒤입니다.</translation>
    </message>
    <message>
        <source>underfits, both stay low and nothing improves any more.</source>
        <translation>과소적합입니다. 둘 다 낮고 더 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>first look at what the doctor found, “{illness}”.</source>
        <translation>먼저 훈련 진단이 찾은 것을 보세요: “{illness}”.</translation>
    </message>
    <message>
        <source>better on its training samples than on new ones, the first sign of overfitting.</source>
        <translation>새 샘플보다 훈련 샘플에서 더 낫습니다. 과대적합의 첫 신호입니다.</translation>
    </message>
    <message>
        <source>not there yet, train on; neither over- nor underfitting shows so far.</source>
        <translation>아직 이릅니다. 더 훈련하세요. 지금까지 과대적합도 과소적합도 보이지 않습니다.</translation>
    </message>
    <message>
        <source>too early for a verdict, wait for {n} epochs.</source>
        <translation>판정하기에 이릅니다. 에포크 {n}번을 기다리세요.</translation>
    </message>
    <message>
        <source>fits well, neither over- nor underfitting shows.</source>
        <translation>잘 맞습니다. 과대적합도 과소적합도 보이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Save a report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Save everything about this run as one web page, to read, print or send.</source>
        <translation>이 훈련의 모든 것을 읽고 인쇄하고 보낼 수 있는 웹 페이지 하나로 저장합니다.</translation>
    </message>
    <message>
        <source>The run by now: {verdict}</source>
        <translation>지금까지의 훈련: {verdict}</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
</context>
<context>
    <name>WalkTable</name>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Tick a path to see it.</source>
        <translation>선택하면 경로가 보입니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Updates made.</source>
        <translation>업데이트 횟수입니다.</translation>
    </message>
    <message>
        <source>Samples read</source>
        <translation>읽은 샘플</translation>
    </message>
    <message>
        <source>Samples in all passes so far.</source>
        <translation>지금까지 모든 패스에서 읽은 샘플 수입니다.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>Forward passes so far, each over one batch.</source>
        <translation>지금까지의 정방향 패스 수이며, 하나가 배치 하나입니다.</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>역방향</translation>
    </message>
    <message>
        <source>Backward passes so far, each over one batch.</source>
        <translation>지금까지의 역방향 패스 수이며, 하나가 배치 하나입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss of all samples.</source>
        <translation>모든 샘플의 손실입니다.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>How the walk fares.</source>
        <translation>경로의 상태입니다.</translation>
    </message>
</context>
<context>
    <name>WalkWords</name>
    <message>
        <source>Press Play or Step, or click the curve to start elsewhere.</source>
        <translation>“시작”이나 “한 스텝”을 누르세요. 곡선을 클릭하면 그곳에서 출발합니다.</translation>
    </message>
    <message>
        <source>On the way, out of the small valley.</source>
        <translation>작은 골짜기를 나와 가는 중입니다.</translation>
    </message>
    <message>
        <source>On the way.</source>
        <translation>내려가는 중입니다.</translation>
    </message>
    <message>
        <source>Arrived, out of the small valley: the slope is zero, no minimum is lower.</source>
        <translation>작은 골짜기를 나와 도착했습니다. 기울기가 0이고 더 낮은 최솟값은 없습니다.</translation>
    </message>
    <message>
        <source>Arrived: the slope is zero and no minimum is lower.</source>
        <translation>도착: 기울기가 0이고 더 낮은 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>Trapped in the local minimum: the slope is zero, yet there are lower places.</source>
        <translation>지역 최솟값에 갇혔습니다. 기울기는 0이지만 더 낮은 곳이 있습니다.</translation>
    </message>
    <message>
        <source>Stalled: it hardly moves, though this is no minimum.</source>
        <translation>정체: 최솟값이 아닌데도 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Hopping from side to side: a smaller learning rate would settle.</source>
        <translation>좌우로 진동: 학습률을 줄이면 가라앉습니다.</translation>
    </message>
    <message>
        <source>Diverged: the point left the picture; try a smaller learning rate.</source>
        <translation>발산: 점이 그림 밖으로 나갔습니다. 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>Still on the way when the walk ended.</source>
        <translation>도착하기 전에 스텝이 끝났습니다.</translation>
    </message>
    <message>
        <source>The function has no value anywhere in the picture: change it.</source>
        <translation>그림 안 어디에도 함숫값이 없습니다. 함수를 바꾸세요.</translation>
    </message>
    <message>
        <source>Stopped at x = {x}: the curve has no finite slope there.</source>
        <translation>x = {x}에서 멈췄습니다. 그곳에서는 곡선의 기울기가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Stopped: the function has no value at x = {x}.</source>
        <translation>멈췄습니다. x = {x}에서는 함숫값이 없습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: rolled out of the small valley and arrived at the lowest.</source>
        <translation>모멘텀 {mu}: 작은 골짜기를 굴러 나와 가장 낮은 곳에 도착했습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: rolls out of the small valley.</source>
        <translation>모멘텀 {mu}: 작은 골짜기를 굴러 나옵니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: on the way.</source>
        <translation>모멘텀 {mu}: 가는 중입니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: arrived at the lowest minimum.</source>
        <translation>모멘텀 {mu}: 가장 낮은 최솟값에 도착했습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: trapped in a local minimum all the same.</source>
        <translation>모멘텀 {mu}: 그래도 지역 최솟값에 갇혔습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: stalled.</source>
        <translation>모멘텀 {mu}: 멈췄습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: hopping from side to side.</source>
        <translation>모멘텀 {mu}: 양쪽을 오갑니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: diverged; it left the picture.</source>
        <translation>모멘텀 {mu}: 발산하여 그림 밖으로 나갔습니다.</translation>
    </message>
    <message>
        <source>With momentum {mu}: stopped where the curve has no value.</source>
        <translation>모멘텀 {mu}: 곡선에 값이 없는 곳에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Step {step} · loss {loss} · slope {slope}</source>
        <translation>스텝 {step} · 손실 {loss} · 기울기 {slope}</translation>
    </message>
</context>
<context>
    <name>WeightCanvas</name>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>행 {row}, 열 {column}: {value}</translation>
    </message>
</context>
<context>
    <name>WeightLines</name>
    <message>
        <source>A line of the update; a name that is pointed at lights everywhere.</source>
        <translation>업데이트의 한 줄입니다. 이름을 가리키면 모든 곳에서 밝아집니다.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to MLP Studio</source>
        <translation>MLP Studio에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Continue {name}</source>
        <translation>이어서 하기: {name}</translation>
    </message>
    <message>
        <source>Open the project you worked on last.</source>
        <translation>마지막으로 작업한 프로젝트를 엽니다.</translation>
    </message>
    <message>
        <source>Build a neural network, see every tensor in it, watch it learn.</source>
        <translation>신경망을 만들고, 그 안의 모든 텐서를 보고, 배우는 과정을 지켜보세요.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language of menus and explanations.</source>
        <translation>메뉴와 설명의 언어입니다.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>밝은 색 또는 어두운 색입니다.</translation>
    </message>
    <message>
        <source>Go to the Studio</source>
        <translation>스튜디오로 가기</translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Switch to another workspace.</source>
        <translation>다른 작업 공간으로 바꿉니다.</translation>
    </message>
    <message>
        <source>{workspace} ▾</source>
        <translation>{workspace} ▾</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Studio</source>
        <translation>스튜디오</translation>
    </message>
    <message>
        <source>Design a network, train it live, draw a digit.</source>
        <translation>신경망을 설계하고, 실시간으로 훈련하고, 숫자를 그립니다.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Look into every tensor of a pass.</source>
        <translation>한 패스의 모든 텐서를 들여다봅니다.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Walk down a curve and a surface, step by step.</source>
        <translation>곡선과 곡면을 한 스텝씩 내려갑니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Look at the samples and decide what is learnt from.</source>
        <translation>샘플을 살펴보고 무엇으로 배울지 정합니다.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Draw digits, see through them, keep and teach your own.</source>
        <translation>숫자를 그려 속을 들여다보고, 내 숫자를 모아 가르칩니다.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>See what a trained network gets wrong, and operate on its units.</source>
        <translation>훈련된 신경망의 오답을 보고 유닛을 수술합니다.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>이야기</translation>
    </message>
    <message>
        <source>Go back in time: how layers changed, what was learnt when.</source>
        <translation>시간을 되돌려 층이 어떻게 바뀌었고 무엇을 언제 배웠는지 봅니다.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>훈련 기록</translation>
    </message>
    <message>
        <source>Compare trainings: their curves together, and their list.</source>
        <translation>훈련을 비교합니다. 곡선을 한데 겹쳐 보고 목록도 봅니다.</translation>
    </message>
</context>
<context>
    <name>studio</name>
    <message>
        <source>Something went wrong in the program. Your project is still here.</source>
        <translation>프로그램에 문제가 생겼습니다. 프로젝트는 그대로 있습니다.</translation>
    </message>
</context>
</TS>
